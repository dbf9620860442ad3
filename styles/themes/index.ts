import type { Theme as ThemeName } from '../../scripts/article/themes.ts'
import { gazette } from './gazette.ts'
import { hall } from './hall.ts'
import { lake } from './lake.ts'
import { press } from './press.ts'
import type { Theme } from './theme.ts'

/** Every look, by the name that talks call it by. */
export const themeData: Readonly<Record<ThemeName, Theme>> = { lake, press, gazette, hall }
