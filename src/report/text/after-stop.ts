/**
 * What may stand between the stop of a sentence and the end of its paragraph, as the source of a pattern: marks of
 * emphasis, numbers of notes ([1], 〔1〕, ①, ¹, a raised 1).
 */
export const afterStop = '(?:[*_～`]|[\\[〔【]\\^?\\d{1,2}[\\]〕】]|[①-⑳¹²³⁰⁴-⁹]|(?<=[。！？”’]|[。！？][*_])\\d){0,6}'
