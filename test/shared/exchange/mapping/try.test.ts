import { it } from 'vitest';
import { importTables } from '#shared/exchange/mapping/import-tables.ts';
import { recognise } from '#shared/exchange/mapping/recognise.ts';
import { contextOf, emptyPlan, germanWorkbook } from './company-sheets.ts';
it('tries', () => {
  const { records, matrix } = emptyPlan();
  const sheets = germanWorkbook();
  const mapping = recognise(sheets, { records, matrix, dayFirst: true });
  console.log(JSON.stringify(mapping.sheets.map((s,i)=>[sheets[i].name,s]), null, 0).replaceAll('],[','],\n['));
  const reading = importTables(sheets, mapping, records, contextOf);
  for (const [i, s] of reading.sheets.entries()) console.log(sheets[i].name, JSON.stringify(s));
  const c: any = {}; for (const a of reading.difference.added) c[a.kind] = (c[a.kind]??0)+1; console.log(c, reading.difference.changed.length);
  console.log(JSON.stringify(reading.records.list('item').map(i=>[i.code,i.role,i.text,i.start,i.due,i.owner,i.better,i.baseline])));
});
