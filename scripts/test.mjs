// npm test: installs what is missing, then everything a machine can say about the project.
import './node-version.mjs';
import { ensureBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { quickSteps, report, slowSteps } from './steps.mjs';

install();
const browser = await ensureBrowser();
report([...quickSteps(), ...slowSteps(browser)]);
