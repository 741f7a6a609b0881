import { mapOf, type Schema, text, wording } from './schema.ts'

/** The schema of `_basis.yaml`: citations, by id. */
export const basisSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '规则依据 · Basis of rules',
  type: 'object',
  additionalProperties: mapOf(
    {
      document: text('文件名称，带书名号 · Title of the document'),
      issued: text('制定机关、文号、时间 · Who issued it, number, date'),
      en: mapOf(
        {
          document: text('英文名称 · Title in English'),
          issued: text('英文的制定机关、文号、时间 · Who issued it, in English'),
        },
        ['document', 'issued'],
        '英文 · In English',
      ),
      asks: wording('它要求什么，用自己的话写 · What it asks, in our words'),
      verified: { type: 'boolean', description: '是否核对过原文 · Whether it was read in a source' },
    },
    ['document', 'issued', 'asks', 'verified'],
  ),
}
