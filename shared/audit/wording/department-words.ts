/** What only a person is: "Head of the quality department" is one. */
const PERSON =
  /(?<!\p{L})(?:head|lead|leader|manager|director|chief|officer|president|chair\p{L}*|coordinator|supervisor|engineer|owner|secretary|leiter(?:in)?|\p{L}*leiter(?:in)?|chef(?:in)?|beauftragter?|sprecher(?:in)?|vorsitzender?)(?!\p{L})|長$|長\s|リーダー|マネージャー|担当者?$|責任者/iu;

const GROUP: readonly RegExp[] = [
  /(?<!\p{L})(?:department|dept\.?|division|team|group|committee|office|task force)$/iu,
  /^(?:department|dept\.?|division|team|group|committee|office) (?:(?:of|for) |\p{L}$|\p{N})/iu,
  /(?<!\p{L})(?:\p{L}*abteilung|abt\.|\p{L}*bereich|\p{L}*team|\p{L}*gruppe|\p{L}*ausschuss|\p{L}*gremium|belegschaft)$/iu,
  /^(?:abteilung|abt\.|bereich|referat|stabsstelle) /iu,
  // A function before 部 or 課, or every family called 服部 would be a department.
  /(?:品質|保証|製造|生産|技術|営業|販売|開発|研究|設計|購買|調達|人事|総務|経理|財務|企画|管理|物流|保全|情報|法務|広報|安全|環境|改善|推進|システム)(?:部|課|室|係)$/u,
  /(?:事業部|本部|部門|部署|委員会|事務局|チーム|グループ|分科会)$/u,
];

/** Whether a name reads as that of a department, a team or a committee, in English, German or Japanese. */
export function readsAsDepartment(name: string): boolean {
  const plain = name.normalize('NFKC').trim();
  return !PERSON.test(plain) && GROUP.some((pattern) => pattern.test(plain));
}

/** A name as it is compared with another. */
export function plainName(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
