'use client';

import { Field, Input } from '#components/ui/field.tsx';
import type { NewOffice } from '#lib/register/change.ts';

/** The fields of a unit told by hand. What is left blank is looked up where that is possible. */
export function NewUnitFields({ unit }: { unit?: Partial<NewOffice> }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Field label="单位名称">
          <Input name="name" required maxLength={60} defaultValue={unit?.name ?? ''} />
        </Field>
      </div>
      <RegionFields region={unit ?? {}} />
    </div>
  );
}

/** District, city and province; the district is enough where its name is used once. */
export function RegionFields({ region }: { region: Partial<NewOffice> }) {
  return (
    <>
      <Field label="区县">
        <Input name="district" maxLength={30} defaultValue={region.district ?? ''} />
      </Field>
      <Field label="市（可不填，据区划库补）">
        <Input name="city" maxLength={30} defaultValue={region.city ?? ''} />
      </Field>
      <Field label="省（可不填）">
        <Input name="province" maxLength={30} defaultValue={region.province ?? ''} />
      </Field>
    </>
  );
}

const wordOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** What was typed into {@link RegionFields}. */
export const regionIn = (form: FormData) => ({
  district: wordOf(form, 'district') || null,
  city: wordOf(form, 'city') || null,
  province: wordOf(form, 'province') || null,
});

/** What was typed into {@link NewUnitFields}. */
export const unitIn = (form: FormData): NewOffice => ({
  name: wordOf(form, 'name'),
  ...regionIn(form),
});
