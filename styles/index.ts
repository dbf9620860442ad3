import './tokens.css'
import './slide.css'
import './figure.css'
import 'virtual:citedeck-fonts.css'
