import type { RuleFolder } from '../read/rule-folder.ts'
import { fileName } from './file-name.ts'
import type { Mistake } from './mistake.ts'
import { parseYaml } from './parse-yaml.ts'
import type { YamlFile } from './yaml-file.ts'

/** The files of a folder by what they are for. */
export interface ParsedFolder {
  name: string
  /** Whether it came with the program. */
  shipped: boolean
  report: YamlFile | null
  /** More of its vocabulary. */
  remedies: YamlFile | null
  basis: YamlFile | null
  rules: YamlFile[]
  /** Files that belong to nothing. */
  strays: { file: YamlFile; mistake: Mistake }[]
}

/** What may lie beside rules and is none: the configuration, and hidden files as of pre-commit. */
const othersFile = /^\.|^fazhilint\.config\.ya?ml$/u

/** Parses the YAML of a folder; other files are left alone. */
export function parseFolder({ name, shipped = false, files }: RuleFolder): ParsedFolder {
  const parsed = files
    .filter(({ path }) => /\.ya?ml$/u.test(path) && !othersFile.test(fileName(path)))
    .map(({ path, text }) => parseYaml(path, text))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const named = (wanted: string): YamlFile | null => parsed.find(({ path }) => fileName(path) === wanted) ?? null
  const rules = parsed.filter(({ path }) => /^[^_].*\.yaml$/u.test(fileName(path)))
  const report = named('_report.yaml')
  const remedies = named('_remedies.yaml')
  const basis = named('_basis.yaml')
  const strays = parsed.filter((file) => ![report, remedies, basis].includes(file) && !rules.includes(file))
  return {
    name,
    shipped,
    report,
    remedies,
    basis,
    rules,
    strays: strays.map((file) => ({ file, mistake: strayMistake(file) })),
  }
}

function strayMistake({ path }: YamlFile): Mistake {
  return { id: path.endsWith('.yml') ? 'stray-extension' : 'stray-underscore', start: 0, end: 0 }
}
