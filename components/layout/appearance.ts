/** What a reader can set for the whole app: an attribute of the page and a note in the browser. */
export const settings = ['theme', 'type', 'contrast'] as const;
export type Setting = (typeof settings)[number];

export const storageName = (setting: Setting) => `gouji.${setting}`;

/** Runs in the head before anything is drawn, so that a chosen theme does not flash. */
export const restoreAppearance = `try{for(const s of ${JSON.stringify(settings)}){const v=localStorage.getItem('gouji.'+s);if(v)document.documentElement.dataset[s]=v}}catch{};`;
