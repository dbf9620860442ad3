import { countryNames } from '../../reading/countryNames.ts'

/** The countries by their English names. */
export const countries = () => countryNames('en', (name) => name)
