import type { setup as english } from '../en/setup.ts';

export const setup = {
  'setup.title': '導入ガイド',
  'setup.lead': 'ビジョンから振り返りまでの六つのステップ',
  'setup.progress': '{of} ステップ中 {count} ステップが完了',
  'setup.steps': 'ステップ',
  'setup.advice': '進め方',
  'setup.plan': '計画の現状',
  'setup.go': '作業する場所',
  'setup.show': '表示',
  'setup.markDone': '完了にする',
  'setup.markSkipped': 'ここでは不要',
  'setup.reopen': '再開する',
  'setup.note': 'メモ',
  'setup.note.hint': 'どう決めたか、なぜ不要か。計画とともに残ります。',
  'setup.next': '次へ: {step}',
  'setup.state.done': '完了',
  'setup.state.skipped': '不要',
  'setup.state.ready': '揃っています',
  'setup.state.begun': '着手済み',
  'setup.state.untouched': '未着手',
  'setup.stillMissing.one': '完了（{count} 件不足）',
  'setup.stillMissing.other': '完了（{count} 件不足）',
  'setup.all': 'すべてのステップが完了しました。次は最初のレビューです。',

  'setup.step.trueNorth': 'トゥルーノース',
  'setup.purpose.trueNorth':
    '組織がどこへ向かうのか、それが相手にとって何を意味するのかを、一つか二つの文で示します。',
  'setup.advice.trueNorth.1':
    '昨年の予算ではなく、相手から始めます。五年後、十年後に相手にとって何が実現しているべきでしょうか。',
  'setup.advice.trueNorth.2': '誰もが口にできるほど短くします。数値は中長期目標に置きます。',
  'setup.advice.trueNorth.3':
    'まず状況を共に直視します。顧客、競争、自らの力。経営層が避けたことは、キャッチボールのたびに戻ってきます。',
  'setup.evidence.trueNorth.written': 'トゥルーノースが書かれている',
  'setup.evidence.trueNorth.short': '覚えられる短さである',
  'setup.evidence.trueNorth.lead': '最上位の部門に責任者がいる',

  'setup.step.breakthroughs': '中長期目標',
  'setup.purpose.breakthroughs':
    '日常業務だけでは決して実現しない、三年から五年の変革をいくつかに絞って選びます。',
  'setup.advice.breakthroughs.1': '三つが適切、多くても五つ。一つ増やすたびに、ほかの力が削がれます。',
  'setup.advice.breakthroughs.2':
    '結果と度合いを示します。どこから、どこまで、いつまでに。「より良くする」は外しようがなく、達成しようもありません。',
  'setup.advice.breakthroughs.3':
    '理由を書き残します。下位の階層は必ず理由を尋ね、手段が変わっても理由は残ります。',
  'setup.evidence.breakthroughs.few': '中長期目標 {count} 件（上限 {of} 件）',
  'setup.evidence.breakthroughs.why': '{of} 件中 {count} 件に理由がある',
  'setup.evidence.breakthroughs.measured': '{of} 件中 {count} 件が測定できる',

  'setup.step.annualObjectives': '年度目標',
  'setup.purpose.annualObjectives': '中長期目標を、今年達成すべきことに分けます。',
  'setup.advice.annualObjectives.1':
    '逆算します。五年後に実現するなら、今年の終わりに何ができているべきでしょうか。',
  'setup.advice.annualObjectives.2':
    'どの中長期目標にも、それを支える年度目標が必要です。どれにも貢献しない目標は日常管理に属します。',
  'setup.advice.annualObjectives.3': '在庫と納期のように互いに引き合う目標を探し、今のうちに話し合います。',
  'setup.evidence.annualObjectives.few': '年度目標 {count} 件（上限 {of} 件）',
  'setup.evidence.annualObjectives.serve': '{of} 件中 {count} 件が中長期目標に貢献する',
  'setup.evidence.annualObjectives.carry': '中長期目標 {of} 件中 {count} 件に支える目標がある',

  'setup.step.priorities': '重点施策・管理指標・責任者',
  'setup.purpose.priorities': '何から改善するか、成果を何で確かめるか、誰が責任を持つかを決めます。',
  'setup.advice.priorities.1': '年に三つから五つ。やらないことも明言します。',
  'setup.advice.priorities.2':
    '活動ではなく結果を測ります。研修の回数ではなく不良率を。基準値、目標値、月ごとの計画を示します。',
  'setup.advice.priorities.3': '責任者は一人、協力者は何人でも。部門そのものに問うことはできません。',
  'setup.evidence.priorities.few': '重点施策 {count} 件（上限 {of} 件）',
  'setup.evidence.priorities.serve': '{of} 件中 {count} 件が年度目標に貢献する',
  'setup.evidence.priorities.owned': '{of} 件中 {count} 件に責任者がいる',
  'setup.evidence.priorities.measured': '{of} 件中 {count} 件が管理指標につながる',
  'setup.evidence.priorities.baseline': '管理指標 {of} 件中 {count} 件に基準がある',

  'setup.step.deployment': '全チームへの展開',
  'setup.purpose.deployment': '「何を」と「なぜ」を下位へ渡し、「どうやって」は各チームが答えます。',
  'setup.advice.deployment.1':
    'ある階層の重点施策が、次の階層の目標になります。一つのチームには二つか三つで十分です。',
  'setup.advice.deployment.2':
    'キャッチボールは署名集めではなく対話です。下位は別の案を出してよく、足りないものを伝える必要があります。',
  'setup.advice.deployment.3':
    '各チームがトゥルーノースまでのつながりを見通せるまで続け、双方が合意してから発効させます。',
  'setup.evidence.deployment.matrices': '最上位より下の {of} 部門中 {count} 部門にマトリクスがある',
  'setup.evidence.deployment.cascaded': '最上位の年度目標 {of} 件中 {count} 件が下位に展開済み',
  'setup.evidence.deployment.inForce': 'マトリクス {of} 件中 {count} 件が発効済み',

  'setup.step.reviews': '振り返りの仕組み',
  'setup.purpose.reviews': '学んだことで今年のうちに軌道を変えられるよう、計画を頻繁に見直します。',
  'setup.advice.reviews.1':
    '日程を今決めます。各階層は毎月、全体は四半期ごと、次の計画の前には一年の振り返りを。',
  'setup.advice.reviews.2':
    '計画から外れたものを話します。何を予想し、何が起き、何を学び、次に何を試すか。順調なものに時間は要りません。',
  'setup.advice.reviews.3':
    '年度を文書で締めます。各項目がどうなり、次にどうするか。そこから次の計画が始まります。',
  'setup.evidence.reviews.days': '{of} 期間中 {count} 期間にレビュー日がある',
  'setup.evidence.reviews.planned': '管理指標 {of} 件中 {count} 件に月別計画がある',
  'setup.evidence.reviews.actual': '管理指標 {of} 件中 {count} 件に実績がある',

  'setup.go.trueNorth': 'トゥルーノースを書く',
  'setup.go.matrix': '最上位のマトリクスを開く',
  'setup.go.reviews': 'レビュー日を決める',
} as const satisfies { readonly [K in keyof typeof english]: string };
