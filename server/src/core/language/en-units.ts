/** English: the names of units and of things often counted. Newsroom usage, British and American. */
import type { Unit } from './language.ts';
import { EN_MONEY } from './en-money.ts';
import { unitTable } from './units.ts';

const MEASURES = `m=meter meters metre metres
km=kilometer kilometers kilometre kilometres
dm=decimeter decimeters decimetre decimetres
cm=centimeter centimeters centimetre centimetres
mm=millimeter millimeters millimetre millimetres
um=micrometer micrometers micrometre micrometres micron microns
nm=nanometer nanometers nanometre nanometres
pm=picometer picometers picometre picometres
[mi_i]=mile miles
[ft_i]=foot feet
[in_i]=inch inches
[yd_i]=yard yards
[fth_i]=fathom fathoms
[nmi_i]=nautical_mile nautical_miles
[au]=astronomical_unit astronomical_units
''=arcsecond arcseconds arc_second arc_seconds
[ly]=light-year light-years light_year light_years
kg=kilogram kilograms kilo kilos kilogramme kilogrammes
g=gram grams gramme grammes
mg=milligram milligrams milligramme milligrammes
ug=microgram micrograms microgramme microgrammes
ng=nanogram nanograms
t=ton tons tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes
kt=kiloton kilotons kilotonne kilotonnes
Mt=megaton megatons megatonne megatonnes
Gt=gigaton gigatons gigatonne gigatonnes
[stone_av]=stone
[lb_av]=pounds
[oz_av]=ounce ounces
L=liter liters litre litres
hL=hectoliter hectoliters hectolitre hectolitres
cL=centiliter centiliters centilitre centilitres
mL=milliliter milliliters millilitre millilitres
[gal_us]=gallon gallons
[qt_us]=quart quarts
[pt_us]=pint pints
[bu_us]=bushel bushels
bbl=barrel barrels
bbl/d=barrels_per_day barrels_a_day
har=hectare hectares
[acr_us]=acre acres
[acr_us].[ft_us]=acre-foot acre-feet
[mu]=mu
[jin]=jin catty catties
m2=square_meter square_meters square_metre square_metres sq_m sq._m sq._meters sq._metres sq_meters sq_metres m² ㎡ m2
km2=square_kilometer square_kilometers square_kilometre square_kilometres sq_km sq._km km² ㎢ km2
[smi_us]=square_mile square_miles sq_miles sq._miles
[sft_i]=square_foot square_feet sq_ft sq._ft
[syd_i]=square_yard square_yards
[sin_i]=square_inch square_inches
m3=cubic_meter cubic_meters cubic_metre cubic_metres m³ m3
km3=cubic_kilometer cubic_kilometers cubic_kilometre cubic_kilometres km³ km3
cm3=cubic_centimeter cubic_centimeters cubic_centimetre cubic_centimetres cm³ cm3
[cft_i]=cubic_foot cubic_feet cu_ft cu._ft cu.ft
[cyd_i]=cubic_yard cubic_yards
W=watt watts
kW=kilowatt kilowatts
MW=megawatt megawatts
GW=gigawatt gigawatts
TW=terawatt terawatts
W.h=watt-hour watt-hours
kW.h=kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours
MW.h=megawatt-hour megawatt-hours megawatt_hour megawatt_hours
GW.h=gigawatt-hour gigawatt-hours gigawatt_hour gigawatt_hours
TW.h=terawatt-hour terawatt-hours terawatt_hour terawatt_hours
V=volt volts
kV=kilovolt kilovolts
A=ampere amperes amps
mA=milliampere milliamperes milliamps
Ohm=ohm ohms
J=joule joules
kJ=kilojoule kilojoules
MJ=megajoule megajoules
kcal=kilocalorie kilocalories
N=newton newtons
Pa=pascal pascals
[psi]=psi
bit=bits
kbit=kilobit kilobits
Mbit=megabit megabits
Gbit=gigabit gigabits
Tbit=terabit terabits
Mbit/s=megabits_per_second megabits_a_second
Gbit/s=gigabits_per_second gigabits_a_second
Tbit/s=terabits_per_second terabits_a_second
By=byte bytes
kBy=kilobyte kilobytes
MBy=megabyte megabytes megs
GBy=gigabyte gigabytes gigs
TBy=terabyte terabytes
PBy=petabyte petabytes
EBy=exabyte exabytes
ZBy=zettabyte zettabytes
MP=megapixel megapixels
px=pixel pixels
tsp=teaspoon teaspoons
tbs=tablespoon tablespoons
cup=cup cups
deg=° ℃ ℉ degree degrees degrees_celsius degrees_fahrenheit degrees_centigrade °c °f
K=kelvin kelvins
cal=calorie calories
[mi_i]/h=miles_per_hour miles_an_hour mi/h
[mi_i]/[gal_us]=miles_per_gallon mpg
km/h=km/h km/hr km_per_hour kmph kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour
m/s=m/s meters_per_second metres_per_second meters_a_second metres_a_second
km/s=km/s kilometers_per_second kilometres_per_second
[ft_i]/s=feet_per_second
[mi_i]/s=miles_per_second
[kn_i]=knot knots
[ppm]=parts_per_million
[ppb]=parts_per_billion
[lbf_av].[ft_i]=lb-ft ft-lb pound-feet foot-pounds
[hp]=horsepower
Hz=hertz
kHz=kilohertz
MHz=megahertz
GHz=gigahertz
dB=decibel decibels
magnitude=magnitude
%o=carat carats
storey=story storey stories storeys`;

const DURATIONS = `s=second seconds sec secs
min=minute minutes
h=hour hours
d=day days
wk=week weeks
mo=month months
a=year years yr yrs
10.a=decade decades
100.a=century centuries
1000.a=millennia
ms=millisecond milliseconds
us=microsecond microseconds
ns=nanosecond nanoseconds`;

/** By their names in lower case: `tonnes` → `t`, `percentage point` → `pp`, `nations` → `country`. Symbols whose case matters (`MW`) are in `EXACT_UNITS`. */
export const EN_UNITS: ReadonlyMap<string, Unit> = new Map([
  ...unitTable(
    'percentage',
    '%=% percent percents percentage per_cent pct\npp=percentage_point percentage_points\nbp=basis_point basis_points bps',
  ),
  ...EN_MONEY,
  ...unitTable('measure', MEASURES),
  ...unitTable('duration', DURATIONS),
  ...unitTable('ratio', 'times=times\nfold=fold'),
  ...unitTable(
    'count',
    'person=people person persons\ncountry=countries nations\ncharacter=characters\ncity=cities',
  ),
]);
