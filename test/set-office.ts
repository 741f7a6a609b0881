/** A text as a document of LibreOffice, laid out as GB/T 9704 asks. */
export function asFlatOdt(text: string): string {
  const paragraphs = linesOf(text).map(
    (line, at) => `<text:p text:style-name="${at === 0 ? 'T' : 'B'}">${line}</text:p>`,
  )
  const spaces = ['office', 'style', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  const compatible = ['fo:xsl-fo', 'svg:svg'].map((pair) => {
    const [name = '', long = ''] = pair.split(':')
    return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${long}-compatible:1.0"`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${[...spaces, ...compatible].join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'Noto Serif CJK SC'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph">${fontOf(16)}</style:default-style></office:styles>
<office:automatic-styles>
<style:style style:name="B" style:family="paragraph"><style:paragraph-properties style:punctuation-wrap="simple" fo:text-indent="32pt" fo:text-align="justify" fo:line-height="28pt"/></style:style>
<style:style style:name="T" style:family="paragraph" style:master-page-name="S"><style:paragraph-properties fo:text-align="center" fo:margin-bottom="28pt"/>${fontOf(22)}</style:style>
<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>${fontOf(14)}</style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="37mm" fo:margin-bottom="25mm" fo:margin-left="28mm" fo:margin-right="26mm"/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="S" style:page-layout-name="L"><style:footer><text:p text:style-name="C">— <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>${paragraphs.join('')}</office:text></office:body></office:document>`
}

function fontOf(size: number): string {
  const sizes = `fo:font-size="${size}pt" style:font-size-asian="${size}pt"`
  const language = 'fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"'
  return `<style:text-properties style:font-name="F" style:font-name-asian="F" ${sizes} ${language}/>`
}

/** A text as a web page, as it is printed: its title larger and in the middle, paragraphs set apart. */
export function asHtml(text: string): string {
  const [title = '', ...paragraphs] = linesOf(text)
  const style = `@page { size: A4; margin: 20mm } body { font: 11pt/1.6 'Noto Sans CJK SC' } p { margin: 0.6em 0 } h1 { text-align: center; font-size: 16pt }`
  const body = `<h1>${title}</h1>${paragraphs.map((line) => `<p>${line}</p>`).join('')}`
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title><style>${style}</style>${body}</html>`
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll(/[\0-\x08\x0b-\x1f]/gu, ''),
    )
}
