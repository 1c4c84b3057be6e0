/** English: the names of currencies, alone (`rupees`) and with their country (`Sri Lankan rupees`). */
import type { Unit } from './language.ts';
import { unitTable } from './units.ts';

/** Codes that writers also give in small letters and that are no words: `20 usd`. */
const SMALL_CODES =
  'usd eur gbp jpy cny hkd sgd aud nzd cad chf sek nok dkk inr brl zar mxn krw idr myr thb vnd pkr bdt ngn aed qar kwd uah pln czk huf twd';

/** Parses `dollar dollars: CAD=canadian`: `canadian dollars` are CAD. The name alone is left to the table of money. */
function nationalMoney(lines: string): [string, Unit][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [names = '', nations = ''] = line.split(': ');
      return nations.split(' ').flatMap((entry) => {
        const [unit = '', nation = ''] = entry.split('=');
        return names
          .split(' ')
          .map((name): [string, Unit] => [`${nation.replaceAll('_', ' ')} ${name}`, { kind: 'money', unit }]);
      });
    });
}

const MONEY = `USD=dollar dollars bucks
EUR=euro euros
GBP=pound pounds sterling quid
JPY=yen
CNY=yuan renminbi rmb kuai
RUB=rouble roubles ruble rubles
INR=rupee rupees
cent=cent cents pence penny
CHF=franc francs
BRL=reais
MXN=peso pesos
KRW=won
TRY=lira liras
ZAR=rand
UAH=hryvnia hryvnias
NGN=naira
SEK=krona kronor
DKK=kroner krone
IRR=rial rials
SAR=riyal riyals
KWD=dinar dinars
AED=dirham dirhams
KES=shilling shillings
MYR=ringgit ringgits
THB=baht
ILS=shekel shekels
IDR=rupiah rupiahs
BDT=taka takas
VND=dong
PLN=zloty zlotys zlotych
CZK=koruna korunas
HUF=forint forints
GEL=lari
KZT=tenge
UZS=som
AZN=manat manats
AMD=dram drams
MNT=tugrik tugriks
MMK=kyat kyats
KHR=riel riels
GHS=cedi cedis
ETB=birr
ZMW=kwacha
BWP=pula
BGN=lev leva
RON=leu lei
HRK=kuna
MKD=denar denars
PYG=guarani guaranis
BOB=boliviano bolivianos
VES=bolivar bolivars bolivares
CRC=colones
GTQ=quetzal quetzals quetzales
HNL=lempira lempiras
NIO=cordoba cordobas
PEN=soles
HTG=gourde gourdes
AFN=afghani afghanis
MOP=pataca patacas
XBT=bitcoin bitcoins btc
XBT.sat=satoshi satoshis
FIM=markka markkas
DEM=deutschmark deutschmarks deutsche_mark deutsche_marks
NLG=guilder guilders
GRD=drachma drachmas
ESP=peseta pesetas
PTE=escudo escudos`;

const NATIONAL_MONEY = `dollar dollars: USD=us USD=u.s USD=u.s. USD=american CAD=canadian AUD=australian NZD=new_zealand SGD=singapore SGD=singaporean HKD=hong_kong TWD=taiwan TWD=taiwanese TWD=new_taiwan JMD=jamaican FJD=fijian ZWL=zimbabwean NAD=namibian
pound pounds: GBP=british EGP=egyptian LBP=lebanese SYP=syrian SDG=sudanese
franc francs: CHF=swiss FRF=french BEF=belgian XOF=cfa
peso pesos: MXN=mexican ARS=argentine CLP=chilean COP=colombian CUP=cuban PHP=philippine UYU=uruguayan
rupee rupees: INR=indian PKR=pakistani PKR=pakistan LKR=sri_lankan NPR=nepalese NPR=nepali
dinar dinars: KWD=kuwaiti IQD=iraqi JOD=jordanian RSD=serbian DZD=algerian TND=tunisian LYD=libyan BHD=bahraini
rial rials riyal riyals: IRR=iranian OMR=omani YER=yemeni SAR=saudi QAR=qatari
krona kronor krone kroner crown crowns: SEK=swedish NOK=norwegian DKK=danish ISK=icelandic CZK=czech
rouble roubles ruble rubles: RUB=russian BYN=belarusian
shilling shillings: KES=kenyan UGX=ugandan TZS=tanzanian SOS=somali
lira liras: TRY=turkish ITL=italian
yuan renminbi: CNY=chinese
yen: JPY=japanese
won: KRW=korean KRW=south_korean KPW=north_korean
rand: ZAR=south_african
dirham dirhams: AED=emirati AED=uae MAD=moroccan
real reais: BRL=brazilian
sol soles: PEN=peruvian
baht: THB=thai
ringgit: MYR=malaysian
rupiah: IDR=indonesian
dong: VND=vietnamese
zloty zlotys: PLN=polish
forint forints: HUF=hungarian
shekel shekels: ILS=israeli
hryvnia hryvnias: UAH=ukrainian
markka markkas: FIM=finnish
mark marks: DEM=german
guilder guilders: NLG=dutch
drachma drachmas: GRD=greek
peseta pesetas: ESP=spanish
escudo escudos: PTE=portuguese`;

/** Every name of money, and the codes that may stand after an amount in small letters. */
export const EN_MONEY: readonly (readonly [string, Unit])[] = [
  ...unitTable('money', MONEY),
  ...nationalMoney(NATIONAL_MONEY),
  ...SMALL_CODES.split(' ').map((code): [string, Unit] => [
    code,
    { kind: 'money', unit: code.toUpperCase() },
  ]),
];
