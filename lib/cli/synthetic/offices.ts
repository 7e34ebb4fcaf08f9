import type { Region } from '#lib/parse/fact.ts';
import type { Publisher } from '#lib/samples/district.ts';
import { dice } from '#lib/samples/random.ts';

/** An office that does not exist, as much of it as its figures need. */
export interface SyntheticOffice {
  readonly publisher: Publisher;
  readonly region: Region;
}

const first = [...'东西南北中上下新古长永安和平江河湖山石桥云青白红金银龙凤松柏'];
const second = [...'门塘关坪湾岭坡浦泉津渡岗园林坝洲屯寨口店'];
const perDistrict = 15;

const pair = (i: number): string =>
  `${first[i % first.length]}${second[Math.floor(i / first.length) % second.length]}`;

/** The `i`th of any number of 街道, fifteen to a district; names come again in other districts. */
export function syntheticOffice(i: number): SyntheticOffice {
  const district = Math.floor(i / perDistrict);
  const roll = dice(`office ${i}`);
  const name = `${pair((i * 7) % 300)}街道`;
  const most = roll.pick([0, 0, 2, 4, 8, 20, 60]);
  return {
    region: {
      province: null,
      city: null,
      district: `${pair(district)}${Math.floor(district / 580) || ''}区`,
    },
    publisher: {
      name: `${name}${i}`,
      office: `${name}办事处`,
      kind: 'street',
      self: '街道',
      desk: '党政办公室',
      address: '',
      phone: '',
      account: '',
      applications: [Math.min(most, roll.between(0, 3)), most],
      items: roll.between(80, 900),
      penalties: roll.pick([0, 0, 3, 40]),
      styles: ['clean', 'clean', 'clean', 'clean', 'clean', 'clean', 'clean'],
    },
  };
}
