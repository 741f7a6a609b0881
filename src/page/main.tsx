import './polyfills.ts'
import './styles/base.css'
import './styles/home.css'
import './styles/report.css'
import './styles/map.css'
import './styles/batch.css'
import './styles/dialog.css'
import './styles/print.css'
import { render } from 'preact'
import { App } from './view/app.tsx'

const root = document.getElementById('page')
if (root !== null) render(<App />, root)
