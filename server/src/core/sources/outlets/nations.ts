/** Nations: the words that tell a country in English, and who and what is of it: `France`, `French`, `Britain's`. */
import { wordSet } from '../../language/words.ts';
import { isCapital, low, type Token } from '../../tokens.ts';

/** By ISO 3166-1 code: names of a country, a stroke, and adjectives; one word each, so of `North Korean` the second. */
const WORDS = `
ae emirates uae dubai dhabi/emirati|af afghanistan/afghan|al albania/albanian|am armenia/armenian|ao angola/angolan
ar argentina/argentine argentinian|at austria/austrian|au australia/australian|az azerbaijan/azerbaijani azeri
ba bosnia herzegovina/bosnian|bd bangladesh/bangladeshi|be belgium/belgian|bf burkina faso/burkinabe burkinabé
bg bulgaria/bulgarian|bh bahrain/bahraini|bi burundi/burundian|bj benin/beninese|bn brunei/bruneian|bo bolivia/bolivian
br brazil/brazilian|bt bhutan/bhutanese|bw botswana/motswana|by belarus/belarusian belarussian belorussian|ca canada/canadian
cd congo drc/congolese|cf/african|cg congo/congolese|ch switzerland/swiss|ci côte ivoire ivory/ivorian|cl chile/chilean
cm cameroon/cameroonian|cn china prc/chinese|co colombia/colombian|cr costa rica/rican|cu cuba/cuban|cy cyprus/cypriot
cz czechia/czech czechoslovak|de germany/german|dj djibouti/djiboutian|dk denmark/danish|do/dominican|dz algeria/algerian
ec ecuador/ecuadorian ecuadorean|ee estonia/estonian|eg egypt/egyptian|er eritrea/eritrean|es spain/spanish|et ethiopia/ethiopian
fi finland/finnish|fr france/french|ga gabon/gabonese|gb britain uk u.k./british english scottish welsh|ge georgia/georgian
gh ghana/ghanaian|gm gambia/gambian|gr greece/greek hellenic|gt guatemala/guatemalan|hk hong kong/|hn honduras/honduran
hr croatia/croatian|ht haiti/haitian|hu hungary/hungarian|id indonesia/indonesian|ie ireland/irish|il israel/israeli
in india/indian|iq iraq/iraqi|ir iran/iranian|is iceland/icelandic|it italy/italian|jm jamaica/jamaican|jo jordan/jordanian
jp japan/japanese|ke kenya/kenyan|kh cambodia/cambodian|kp korea dprk/korean|kr korea/korean|kw kuwait/kuwaiti
kz kazakhstan/kazakh kazakhstani|la laos/lao laotian|lb lebanon/lebanese|li liechtenstein/|lk sri lanka/lankan|lr liberia/liberian
ls lesotho/basotho|lt lithuania/lithuanian|lv latvia/latvian|ly libya/libyan|ma morocco/moroccan|md moldova/moldovan
me montenegro/montenegrin|mg madagascar/malagasy|mk macedonia/macedonian|mm myanmar burma/burmese|mn mongolia/mongolian
mo macau macao/macanese|mr mauritania/mauritanian|mt malta/maltese|mw malawi/malawian|mx mexico/mexican|my malaysia/malaysian
mz mozambique/mozambican|na namibia/namibian|ne niger/nigerien|ng nigeria/nigerian|ni nicaragua/nicaraguan
nl netherlands holland/dutch|no norway/norwegian|np nepal/nepali nepalese|nz zealand/kiwi|om oman/omani|pa panama/panamanian
pe peru/peruvian|ph philippines/philippine filipino|pk pakistan/pakistani|pl poland/polish|ps palestine/palestinian
pt portugal/portuguese|py paraguay/paraguayan|qa qatar/qatari|ro romania/romanian|rs serbia yugoslavia/serbian yugoslav|ru russia ussr/russian soviet
rw rwanda/rwandan|sa/saudi|sd sudan/sudanese|se sweden/swedish|sg singapore/singaporean|si slovenia/slovenian slovene
sk slovakia/slovak|sn senegal/senegalese|so somalia/somali|ss sudan/sudanese|sv salvador/salvadoran|sy syria/syrian|td chad/chadian
tg togo/togolese|th thailand/thai|tj tajikistan/tajik|tm turkmenistan/turkmen|tn tunisia/tunisian|tr turkey türkiye/turkish
tw taiwan/taiwanese|tz tanzania/tanzanian|ua ukraine/ukrainian|ug uganda/ugandan|us america us u.s. usa u.s.a./american
uy uruguay/uruguayan|uz uzbekistan/uzbek|va vatican/|ve venezuela/venezuelan|vn vietnam/vietnamese|ye yemen/yemeni
za africa/african|zm zambia/zambian|zw zimbabwe/zimbabwean`;

const LINES = WORDS.trim().split(/[|\n]/);
/** The countries that a word tells. */
const COUNTRIES = new Map<string, string[]>();
for (const line of LINES)
  for (const word of wordSet(line.slice(2).replace('/', ' '))) {
    const countries = COUNTRIES.get(word) ?? [];
    countries.push(line.slice(0, 2).toUpperCase());
    COUNTRIES.set(word, countries);
  }
const ADJECTIVES: ReadonlySet<string> = wordSet(LINES.map((line) => line.split('/')[1] ?? '').join(' '));

/** `britain's` → `britain`, `russians` → `russian`; what ends in `s` by itself stays. */
const bare = (word: string): string => {
  const plain = word.replace(/'s?$/, '');
  return COUNTRIES.has(plain) ? plain : plain.replace(/s$/, '');
};

/** Whether a token tells a country or what is of it: `French`, `Britain's`, not `french` or `Ohio`. */
export const isNation = (tokens: readonly Token[], i: number): boolean =>
  isCapital(tokens[i]) && COUNTRIES.has(bare(low(tokens, i)));

/** Whether a token is an adjective of a country: `French`, and not `France`, which may be part of a name (`USA Today`). */
export const isNationAdjective = (tokens: readonly Token[], i: number): boolean =>
  isCapital(tokens[i]) && ADJECTIVES.has(low(tokens, i));

/** The same of a word as it is written: `Chinese`, not `chinese` or `China`. */
export const isNationWord = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && ADJECTIVES.has(word.toLowerCase());

const told = new WeakMap<readonly Token[], ReadonlySet<string>>();

/** The countries (ISO 3166-1 codes) that the tokens of a sentence tell. Asked for each name of a sentence, told once. */
export function countriesIn(tokens: readonly Token[]): ReadonlySet<string> {
  let countries = told.get(tokens);
  if (!countries) {
    const capitals = tokens.filter(isCapital);
    countries = new Set(capitals.flatMap((token) => COUNTRIES.get(bare(token.low)) ?? []));
    told.set(tokens, countries);
  }
  return countries;
}
