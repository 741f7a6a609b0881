import { type XmlNode } from './xml.ts'

/** A part of a document that is XML. */
export interface XmlPart {
  /** As the package names it: `word/document.xml`. */
  path: string
  xml: string
  root: XmlNode
}
