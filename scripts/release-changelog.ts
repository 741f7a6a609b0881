import { readFile, writeFile } from 'node:fs/promises'

/**
 * Run by `npm version`: what stands under “Unreleased” gets the new version and today's date as its heading, and an empty
 * “Unreleased” stands above it. Nothing to release is an error, which keeps npm from making a commit and a tag.
 */
async function releaseChangelog(): Promise<void> {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  const text = await readFile('CHANGELOG.md', 'utf8')
  const [, before = '', changes = '', after = ''] =
    /^([^]*?## \[Unreleased\]\n)([^]*?)(\n## \[[^]*)?$/u.exec(text) ?? []
  if (changes.trim() === '') throw new Error('CHANGELOG.md says nothing under “Unreleased”')
  const today = new Date().toISOString().slice(0, 10)
  await writeFile('CHANGELOG.md', `${before}\n## [${version}] - ${today}\n${changes}${after}`)
}

await releaseChangelog()
