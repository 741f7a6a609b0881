/** Fills `$1` … `$9` and `$&` of a template with what the groups of a match hold; the whole match is group 0. */
export function fillGroups(template: string, groupOf: (group: number) => string): string {
  return template.replaceAll(/\$([1-9&])/gu, (_, group: string) => groupOf(group === '&' ? 0 : Number(group)))
}
