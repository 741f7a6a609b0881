/** A path as the user gave it, as the relative or absolute URI of a file. */
export function pathUri(path: string): string {
  const uri = path
    .replaceAll('\\', '/')
    .replace(/^\.\//u, '')
    .split('/')
    .map((step) => encodeURIComponent(step.replaceAll(/\p{Cs}/gu, '\ufffd')))
    .join('/')
  return uri.startsWith('/') ? `file://${uri}` : uri
}
