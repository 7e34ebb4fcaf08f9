import type { Report } from '../fact.ts';

/** A report of 2023 that tells nothing yet: tests lay over it what they are about. */
export const bareReport: Report = {
  title: null,
  publisher: null,
  region: { province: null, city: null, district: null },
  year: 2023,
  edition: '2021',
  publishedOn: null,
  signedOn: null,
  period: null,
  sections: [],
  facts: [],
  claims: [],
  notices: [],
};
