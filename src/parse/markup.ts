// One line of marks, without prose. All in linear time: no two parts of a pattern can take the same character.
const markup = [
  /^!\[[^\]]*\]\([^()]*\)$/,
  // Thematic breaks and underlined titles; a line of `_` is a blank to fill in.
  /^([-*=])(?:[ \t]*\1){2,}$/,
  /^#{1,6}(?:\s+#+)?$/,
  /^(?:`{3,}|~{3,})[\w-]*$/,
  /^(?:<\/?[a-z][^<>]*>\s*)+$/i,
  // The target of a link or footnote picture: [1]: https://…
  /^\[[^\]^[][^\][]{0,80}\]:\s*<?(?:[a-z][a-z\d+.-]*:\/\/|[./#]|www\.)\S*$/i,
]

/** What such a line can begin with. */
const openings = '!-*=#`~<[|:'

/** Whether a line, without the white space around it, is markup only: it carries no prose. */
export function isMarkup(line: string): boolean {
  if (!openings.includes(line.charAt(0))) return false
  return markup.some((pattern) => pattern.test(line)) || isComment(line) || isTableRule(line)
}

function isComment(line: string): boolean {
  return line.startsWith('<!--') && line.indexOf('-->') === line.length - 3
}

/** Whether a line is the rule below the head of a table: `| --- | :-: |`. */
export function isTableRule(line: string): boolean {
  return /^[|:\-\s]+$/.test(line) && line.includes('|') && line.includes('-')
}
