/** How many characters two texts begin with alike. */
export function commonStart(one: string, two: string): number {
  let length = 0
  while (length < Math.min(one.length, two.length) && one[length] === two[length]) length++
  return length
}

/** How many characters two texts end with alike. */
export function commonEnd(one: string, two: string): number {
  let length = 0
  while (length < one.length && one.at(-1 - length) === two.at(-1 - length)) length++
  return length
}

/** How many characters at the start of a text stand at the end of another. */
export function endingLength(text: string, head: string): number {
  for (let length = Math.min(text.length, head.length); length > 0; length--)
    if (text.endsWith(head.slice(0, length))) return length
  return 0
}

/** How many characters at the start of a text stand in another in the same order, the first two side by side. */
export function prefixIn(text: string, head: string): number {
  let at = text.indexOf(head.slice(0, 2))
  let length = 0
  while (at >= 0 && length < head.length) {
    at = text.indexOf(head.charAt(length), at)
    if (at < 0) break
    length++
    at++
  }
  return length
}
