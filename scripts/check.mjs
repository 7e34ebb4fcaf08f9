// npm run check: what is quick enough to run before every commit.
import './node-version.mjs';
import { quickSteps, report } from './steps.mjs';

report(quickSteps());
