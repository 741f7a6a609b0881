/** Whether words have every character of other words: 行政许可事项 covers 许可事项. */
export function covers(words: string, others: string): boolean {
  return Array.from(others).every((character) => words.includes(character))
}
