import { fold } from '../../plan/clipboard/fold.ts';

/** What a column of an organisation list can say: a unit with its place and its lead, and a person in that unit. */
export const ORGANISATION_COLUMNS = ['unit', 'parent', 'lead', 'person', 'mail', 'role'] as const;
export type OrganisationColumn = (typeof ORGANISATION_COLUMNS)[number];
export type OrganisationUse = OrganisationColumn | 'ignored';

/** Heads as they are folded, in English, German and Japanese. */
const HEADS: { readonly [C in OrganisationColumn]: readonly string[] } = {
  unit: words(
    'unit|unit name|units|organisation unit|organization unit|organisational unit|organizational unit|org unit|department|division|team|section|business unit|area',
    'einheit|organisationseinheit|oe|bereich|abteilung|fachbereich|gruppe|team',
    '部門|部署|組織|部門名|部署名|組織名|組織単位|課',
  ),
  parent: words(
    'parent|parent unit|parent department|superior unit|higher unit|unit above|part of|belongs to|reports to|reports into',
    'übergeordnet|übergeordnete einheit|übergeordneter bereich|übergeordnete abteilung|übergeordnete oe|oberbereich|gehört zu|teil von|berichtet an',
    '上位部門|上位部署|上位組織|上位|親部門|親組織|所属先|上位部門名',
  ),
  lead: words(
    'lead|leader|unit lead|head|head of unit|manager|led by|unit head|department head|team lead',
    'leitung|leiter|leiterin|leiter/in|leiter/-in|leiter:in|leitet|bereichsleitung|abteilungsleitung|führung',
    '部門長|責任者|組織長|リーダー|長|部署長|管理者',
  ),
  person: words(
    'person|name|full name|employee|member|people|staff|employee name',
    'person|name|vor- und nachname|mitarbeiter|mitarbeiterin|mitarbeiter/in|mitarbeitende|mitglied|beschäftigte',
    '氏名|名前|社員|社員名|担当者|メンバー|従業員',
  ),
  mail: words(
    'mail|e-mail|email|mail address|e-mail address|email address',
    'mailadresse|e-mail-adresse|email-adresse|mail-adresse',
    'メール|メールアドレス|電子メール|eメール',
  ),
  role: words(
    'role|role in unit|role in the unit|function|job title|position|title|job',
    'rolle|rolle im bereich|rolle in der einheit|funktion|stelle|position|aufgabe|stellenbezeichnung',
    '役割|役職|職位|職務|部門での役割|肩書',
  ),
};

function words(...languages: readonly string[]): readonly string[] {
  return languages.flatMap((list) => list.split('|').map(fold));
}

/** What each column holds by its head; of two that say the same, the first. “Name” is the unit's where nothing else is. */
export function readColumnHeads(heads: readonly string[]): readonly OrganisationUse[] {
  const named = heads.map((head) =>
    ORGANISATION_COLUMNS.find((column) => HEADS[column].includes(fold(head))),
  );
  const unit = named.includes('unit') ? null : named.indexOf('person');
  const seen = new Set<OrganisationUse>();
  return named.map((found, index) => {
    const use: OrganisationUse = index === unit ? 'unit' : (found ?? 'ignored');
    if (seen.has(use)) return 'ignored';
    seen.add(use);
    return use;
  });
}

/** Whether columns make an organisation: units with their place, or with people who are something in them. */
export function isOrganisation(uses: readonly OrganisationUse[]): boolean {
  const has = (use: OrganisationUse) => uses.includes(use);
  return has('unit') && (has('parent') || (has('person') && (has('role') || has('lead'))));
}
