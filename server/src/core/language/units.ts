/** Units that many languages share: money signs and codes, and the symbols of measures. UCUM and ISO 4217 names. */
import type { Unit, QuantityKind } from './language.ts';

/** Parses `m=meter metre` lines: the code, then every word for it. */
export function unitTable(kind: QuantityKind, lines: string): [string, Unit][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [unit = '', words = ''] = line.trim().split('=');
      return words.split(' ').map((word): [string, Unit] => [word.replaceAll('_', ' '), { kind, unit }]);
    });
}

/** Signs that stand before an amount, and a few that may stand after it. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['￥', 'CNY'], ['₹', 'INR'], ['₽', 'RUB'], ['₩', 'KRW'], ['₺', 'TRY'],
  ['₴', 'UAH'], ['₦', 'NGN'], ['₪', 'ILS'], ['₫', 'VND'], ['฿', 'THB'], ['₱', 'PHP'], ['₵', 'GHS'], ['₸', 'KZT'], ['¢', 'cent'],
]); // prettier-ignore

/** Codes and prefixes: `USD115`, `RMB 1.05 million`, `US$`, `Rs 5 crore`, `usd 20`. Case matters, since `CAD` is a code and `cad` a word. */
export const CURRENCY_CODES: ReadonlyMap<string, string> = new Map(
  `USD EUR GBP JPY CNY RMB=CNY HKD SGD AUD NZD CAD CHF SEK NOK DKK ISK INR RUB BRL ZAR MXN ARS CLP TRY KRW IDR MYR PHP THB VND PKR BDT LKR NPR NGN KES GHS UGX TZS EGP AED SAR QAR KWD ILS JOD IQD UAH PLN CZK HUF RON BGN KZT TWD BTC=XBT XOF XAF US=USD A=AUD C=CAD HK=HKD NZ=NZD S=SGD AU=AUD NT=TWD R=BRL Rs=INR RM=MYR Rp=IDR CFA=XOF KSh=KES Ksh=KES Sh=KES TSh=TZS USh=UGX Dh=AED Dhs=AED SKr=SEK NKr=NOK DKr=DKK J=JMD TT=TTD EC=XCD GH=GHS usd=USD eur=EUR gbp=GBP jpy=JPY cny=CNY rmb=CNY hkd=HKD sgd=SGD aud=AUD nzd=NZD chf=CHF inr=INR`
    .split(' ')
    .map((entry): [string, string] => {
      const [code = '', iso = code] = entry.split('=');
      return [code, iso];
    }),
);

/** Letters that stand for money right before an amount: rands, nairas and pesos. */
export const CURRENCY_LETTERS: ReadonlyMap<string, string> = new Map([['R', 'ZAR'], ['N', 'NGN'], ['P', 'PHP']]); // prettier-ignore

/** Reads `lb=[lb_av] lbs` lines: a symbol, its code, and further symbols for it. */
function symbolTable(kind: QuantityKind, lines: string): [string, Unit][] {
  return lines.split('\n').flatMap((line) => {
    const [symbol = '', rest = ''] = line.split('=');
    const [unit = '', ...more] = rest.split(' ');
    return [symbol, ...more].map((name): [string, Unit] => [name, { kind, unit }]);
  });
}

/** Symbols whose case matters (`MW` is not `mW`). Only read right after a number. */
export const EXACT_UNITS: ReadonlyMap<string, Unit> = new Map([
  ...symbolTable(
    'measure',
    `mm=mm
cm=cm
m=m
km=km
dm=dm
pm=pm
um=um µm μm
ft=[ft_i]
in=[in_i]
yd=[yd_i]
mi=[mi_i]
nm=nm
kg=kg
g=g
mg=mg
mcg=ug µg μg
t=t
lb=[lb_av] lbs
oz=[oz_av]
L=L
ml=mL mL
ha=har
W=W
kW=kW
MW=MW
GW=GW
TW=TW
kWh=kW.h
MWh=MW.h
GWh=GW.h
TWh=TW.h
V=V
kV=kV
Hz=Hz
{frame}/s=fps
kHz=kHz
MHz=MHz
GHz=GHz
B=By
KB=kBy kB
MB=MBy
GB=GBy
TB=TBy
PB=PBy
Kbps=kbit/s kbps
Mbps=Mbit/s mbps Mbit/s
Gbps=Gbit/s gbps Gbit/s
Kb=kbit kb
Mb=Mbit
Gb=Gbit
GiB=GiBy
MiB=MiBy
dpi=dpi
MP=MP
mAh=mA.h
C=Cel
F=[degF]
K=K
J=J
kJ=kJ
MJ=MJ
GJ=GJ
PJ=PJ
hPa=hPa
kPa=kPa
MPa=MPa
kcal=kcal
dB=dB
hp=[HP] HP
mph=[mi_i]/h
kph=km/h kmh
rpm=rpm
fps=fps FPS
ppm=[ppm]
ppb=[ppb]
bbl=bbl
bpd=bbl/d
P=Pflop/s
sq=sq
px=px
Nm=N.m
bhp=[HP]
ms=ms`,
  ),
  ...symbolTable('percentage', 'bp=bp\npp=pp\npc=%'),
  ...symbolTable('ratio', 'x=times X'),
  ...[...CURRENCY_CODES].flatMap(([code, iso]): [string, Unit][] =>
    code.length > 2 ? [[code, { kind: 'money', unit: iso }]] : [],
  ),
  ...symbolTable('duration', 's=s\nh=h hr hrs\nmin=min mins'),
]);
