import { newConfiguration } from '../../author/scaffold.ts'
import { defineCommand } from './command.ts'
import { localeOption } from '../options/options.ts'
import { writeScaffold } from './write-scaffold.ts'

/** `fazhilint init`: a configuration to begin with. */
export const initCommand = defineCommand({
  name: 'init',
  describe: { zh: '新建配置文件 fazhilint.config.yaml', en: 'Make a configuration, fazhilint.config.yaml' },
  names: null,
  options: localeOption,
  run: async (_, context) => writeScaffold([newConfiguration()], context),
})
