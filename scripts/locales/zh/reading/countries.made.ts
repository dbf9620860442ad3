import { countryNames } from '../../reading/countryNames.ts'
import { fold } from './fold.ts'

/** The countries by their Chinese names, in Simplified characters. */
export const countries = () => countryNames('zh-Hans', fold)
