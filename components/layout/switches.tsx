'use client';

import { useSyncExternalStore } from 'react';
import { cx } from '#components/ui/class-names.ts';
import { type Setting, settings, storageName } from './appearance.ts';

const switches = {
  type: { label: '大字', on: 'large', off: null },
  contrast: { label: '高对比', on: 'more', off: null },
  theme: { label: '深色', on: 'dark', off: 'light' },
} as const satisfies Record<Setting, { label: string; on: string; off: string | null }>;

const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

function isOn(setting: Setting): boolean {
  const value = document.documentElement.dataset[setting];
  return value === undefined
    ? setting === 'theme' && systemIsDark()
    : value === switches[setting].on;
}

function flip(setting: Setting) {
  const { on, off } = switches[setting];
  const value = isOn(setting) ? off : on;
  if (value === null) delete document.documentElement.dataset[setting];
  else document.documentElement.dataset[setting] = value;
  remember(setting, value);
}

/** A browser that keeps nothing still switches for this page. */
function remember(setting: Setting, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(storageName(setting));
    else localStorage.setItem(storageName(setting), value);
  } catch {
    return;
  }
}

function subscribe(changed: () => void) {
  const attributes = new MutationObserver(changed);
  attributes.observe(document.documentElement, {
    attributeFilter: settings.map((setting) => `data-${setting}`),
  });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    attributes.disconnect();
    system.removeEventListener('change', changed);
  };
}

/** Large type, high contrast, dark theme. */
export function Switches() {
  return (
    <fieldset className="flex items-center gap-1">
      <legend className="sr-only">显示方式</legend>
      {(['type', 'contrast', 'theme'] as const).map((setting) => (
        <Switch key={setting} setting={setting} />
      ))}
    </fieldset>
  );
}

function Switch({ setting }: { setting: Setting }) {
  const on = useSyncExternalStore(
    subscribe,
    () => isOn(setting),
    () => false,
  );
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={() => flip(setting)}
      className={cx(
        'rounded-sm border px-2 py-0.5 text-note whitespace-nowrap',
        on
          ? 'border-accent bg-accent-wash text-accent'
          : 'border-hairline text-soft hover:border-rule hover:text-ink',
      )}
    >
      {switches[setting].label}
    </button>
  );
}
