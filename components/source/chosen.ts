'use client';

import { createContext } from 'react';

/** The figure of the form that was marked last, as the element that shows it; null for anything else. */
export const Chosen = createContext<HTMLElement | null>(null);
