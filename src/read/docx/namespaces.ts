const office = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const microsoft = 'http://schemas.microsoft.com/office/word'

/** The prefixes that namespaces have here, whatever a file calls them; those of strict files are the same. */
export const namespaces: ReadonlyMap<string, string> = new Map([
  [`${office}/wordprocessingml/2006/main`, 'w'],
  [`${strict}/wordprocessingml/main`, 'w'],
  [`${office}/officeDocument/2006/relationships`, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${office}/officeDocument/2006/math`, 'm'],
  [`${strict}/officeDocument/math`, 'm'],
  [`${office}/markup-compatibility/2006`, 'mc'],
  [`${office}/package/2006/relationships`, 'rel'],
  [`${office}/package/2006/content-types`, 'ct'],
  [`${microsoft}/2010/wordml`, 'w14'],
  [`${microsoft}/2012/wordml`, 'w15'],
  [`${microsoft}/2016/wordml/cid`, 'w16cid'],
  [`${microsoft}/2018/wordml/cex`, 'w16cex'],
  [`${microsoft}/2010/wordprocessingShape`, 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
])
