/** A text as it may stand in XML and HTML, in attributes too; what XML cannot hold at all is left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`)
}
