/** Russian words for outlets, and the house style in Russian drafts. Not yet read by an editor whose first language it is. */
import type { Outlet, OutletClass } from '../sources/outlets/registry.ts';
import { countryIn, type Wording } from './wording.ts';

/** Of media in general, since the adjectives of an agency, a newspaper and a site differ. */
const TIES: Readonly<Record<OutletClass, string>> = {
  SC: 'СМИ под контролем государства',
  CaPu: 'СМИ под управлением государства',
  CaPr: 'частное СМИ, близкое к правительству',
  ISFM: 'СМИ на государственные средства',
  ISF: 'СМИ на государственные средства',
  ISM: 'СМИ под управлением государства',
  IP: 'общественное СМИ, учреждённое государством',
  'state-organ': 'издание партии или органа государства',
  'enterprise-organ': 'издание государственной компании',
};

const describe = (outlet: Outlet) => `${TIES[outlet.class]} (${countryIn('ru', outlet.country)})`;

/** Names stand behind a colon, where no case changes them: `опубликовали: ТАСС — СМИ под контролем государства (Россия)`. */
export const ruWording: Wording = {
  templates: {
    disclaimer:
      'Дисклеймер: в статье использованы сведения, которые опубликовали: {outlets} — {description}. Прежде чем принимать на их основе деловые, политические или инвестиционные решения, проверьте их самостоятельно.',
    disclaimerExtension:
      'В статье использованы также сведения, которые опубликовали: {outlets} — {description}.',
    editorsNote:
      'Примечание редакции: в статье использованы сведения, которые опубликовали: {outlets} — {description}.',
    outletFootnote: '{outlets} — {description}.',
    descriptor: '{descriptor}',
    verificationNote: '[Независимо не проверено]',
    verificationClause: 'независимо редакция {newsroom} это не проверяла',
    footnote: 'Источник будет указан.',
    secondSource: 'Второй источник будет указан.',
  },
  newsroom: '',
  describe,
  described: (name, description) => `${name} — ${description}`,
  join: (outlets) => outlets.join('; '),
  // An adjective before the name would have to follow the case of the name.
  descriptorOf: null,
  attribution: { opens: false, before: ', по данным ', after: '' },
  sourceLine: 'Источник: ',
  comma: ', ',
  stop: '.',
  space: ' ',
};
