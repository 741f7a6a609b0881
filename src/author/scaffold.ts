/** A file to be written, by its path below a folder. */
export interface ScaffoldFile {
  path: string
  text: string
}

/** A configuration to begin with; what is in it holds anyway, so that it can be changed at will. */
export function newConfiguration(): ScaffoldFile {
  return {
    path: 'fazhilint.config.yaml',
    text: `# fazhilint 的配置。各项的说明：随附的 docs/configuration.md · Configuration of fazhilint
extends: [rule-of-law-report] # 规则集：随附的名称、文件夹或 npm 包 · rule sets: shipped names, folders or packages
#locale: zh-CN # 语言：zh-CN 或 en，不写的按系统语言 · language, otherwise the system's
rules: {}
#  metric-date: warning              # off、info、warning、error
#  plan-year: off
#  metric-date: [warning, { headings: false }]   # 选项见 fazhilint explain metric-date · with options
#overrides:
#  - files: ['草稿/**']
#    rules: { missing-full-stop: off }
ignores: [] # 不检查的文件，如 ['附件/**'] · files that are not linted
`,
  }
}

/** A rule set of one's own: it extends the shipped one, and has one rule with examples, which \`fazhilint test\` runs. */
export function newRuleSet(name: string): ScaffoldFile[] {
  return [
    {
      path: `${name}/_report.yaml`,
      text: `# 规则集“${name}”：在随附规则集之上增加、改变。说明见 docs/rule-sets.md
extends: [rule-of-law-report]
rules: {} # 改随附规则的级别，如 plan-year: off
`,
    },
    {
      path: `${name}/_basis.yaml`,
      text: `# 规则的依据：文件名称、印发机关和文号、要求（自己的话）
province-notice:
  document: 《某省法治政府建设年度报告工作通知》
  issued: 某省司法厅，2025年
  asks: { zh: 年度报告写明行政机关负责人出庭应诉率。, en: Reports state how often heads of bodies appear in court. }
  verified: false
`,
    },
    newRule('court-appearance', { folder: name, basis: 'province-notice' }),
  ]
}

/** A rule to begin with: it forbids a phrase; the check, its words and the examples are to be changed. */
export function newRule(id: string, { folder, basis }: { folder: string; basis: string }): ScaffoldFile {
  return {
    path: `${folder}/${id}.yaml`,
    text: `# 规则文件。检查方式（kind）有哪些、各有什么选项：fazhilint kinds
id: ${id}
title: 报告没有写“应诉率若干” # 通过时成立的一句话
basis: [${basis}]
severity: warning # error 应当而未做到；warning 应予修改；info 建议
check:
  kind: text-pattern
  pattern: '应诉率(?:若干|较高)' # 正则要加引号
message: “{{text}}”应写明具体数值
docs:
  why: 通知要求写明数值。
  fix: 写出负责人出庭应诉率的数值，如“负责人出庭应诉率为98%”。
examples: # fazhilint test 会逐个运行
  good:
    - { name: 写明数值, text: 2024年，负责人出庭应诉率为98%。 }
  bad:
    - name: 没有数值
      text: 2024年，负责人出庭应诉率较高。
      reports: ['1:12 warning “应诉率较高”应写明具体数值']
`,
  }
}
