/** Control characters that exports leave in texts, as the inside of a character class; tabs and line ends are none. */
export const control = '\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f'

/**
 * Characters that show nothing, in the same form: marks of direction, width and joining, soft hyphens, variation
 * selectors, fillers.
 */
export const invisible =
  '\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f' +
  '\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffc'
