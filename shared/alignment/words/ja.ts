import { type FractionName, saidFraction, wholePercent } from '../fraction.ts';
import type { AlignmentWords, Break } from './words.ts';

const FRACTIONS: { readonly [F in FractionName]: string } = {
  tenth: '1割',
  quarter: '4分の1',
  third: '3分の1',
  half: '半分',
  twoThirds: '3分の2',
  threeQuarters: '4分の3',
  nineTenths: '9割',
};

function part(share: number): string {
  const { how, of } = saidFraction(share);
  const said = FRACTIONS[of];
  return { exactly: said, about: `約${said}`, moreThan: `${said}強`, lessThan: `${said}未満` }[how];
}

function carriedPart(whole: string, share: number): string {
  const until = '責任者と目標値のある管理指標まで';
  if (wholePercent(share) === 0) return `${whole}は、${until}まだ展開されていません。`;
  if (wholePercent(share) === 100) return `${whole}のすべてが、${until}展開されています。`;
  return `${whole}の${part(share)}が、${until}展開されています。`;
}

const percent = (share: number) => `${wholePercent(share)}%`;

const BREAKS: { readonly [B in Break]: string } = {
  unsupported: 'その先を支えるものがない',
  circle: '循環して戻っている',
  owner: 'この管理指標に責任者がいない',
  target: 'この管理指標に目標値がない',
  ownerAndTarget: 'この管理指標に責任者も目標値もない',
};

export const japanese: AlignmentWords = {
  title: '整合度',
  summary: (share) => carriedPart('ビジョン', share),
  summaryOfUnit: (share, unit) => carriedPart(`${unit}の目標`, share),
  counts: ({ fully, inPart, not }) =>
    `目標 ${fully + inPart + not} 件のうち、完全に展開 ${fully} 件、一部 ${inPart} 件、未展開 ${not} 件。`,
  noVision: '展開するビジョンがまだありません。最上位のマトリクスに中長期目標を書いてください。',
  percent,
  points: (gain) => `+${wholePercent(gain)}`,

  carriedFully: (chain) => `完全に展開：${chain}`,
  carriedInPart: (share, chain, losses) => `${share}まで展開：最も強い連鎖は ${chain}。${losses}。`,
  loss: (pair, level) => `${pair} は「${level}」にとどまる`,
  listed: (losses) => losses.join('、'),
  breaks: (chain, place, why) => `未展開：${chain} は ${place} で途切れる（${BREAKS[why]}）。`,
  breaksAtOnce: {
    unsupported: '未展開：支えるものがない。',
    circle: '未展開：連鎖が循環して戻っている。',
    owner: '未展開：この管理指標に責任者がいない。',
    target: '未展開：この管理指標に目標値がない。',
    ownerAndTarget: '未展開：この管理指標に責任者も目標値もない。',
  },
  notPassedOn: 'この目標はこの部門に展開されていません。',

  gains: {
    unsupported: {
      next: '支えるものがありません。実現する項目と関連付けるか、下位部門に展開します。',
      measure: '示す管理指標がありません。責任者と目標値のある指標と関連付けます。',
    },
    weakLink: (other, level) =>
      `${other} との関連は「${level}」です。貢献を強めるか、強く支える別の項目を見つけます。`,
    unanswered: {
      owner: '責任者がいません。責任者を決めます。',
      target: '目標値がありません。数値かマイルストーンを計画します。',
      ownerAndTarget: '責任者も目標値もありません。責任者を決め、数値を計画します。',
    },
  },

  heads: {
    objectives: 'ビジョンの目標',
    objective: '目標',
    share: '配分',
    carried: '展開度',
    because: '理由',
    units: '部門ごとの展開',
    unit: '部門',
    own: '自部門',
    raise: '最も効果のある改善',
    place: '箇所',
    remedy: '対処',
    gain: '点',
    computed: '計算方法',
    step: '連鎖の段階',
    counts: '伝わる割合',
    reason: '理由',
  },
  unitsNote:
    '下位部門を含みます。0% は目標の一部が届いて途切れていること、横線は何も展開されていないことを示します。「自部門」は上位への効果と関係なく、部門自身の目標の展開度です。',
  raiseNote:
    '一か所ずつ直した場合の点数（100点満点）です。同じ連鎖を直す別の方法のこともあるため、合計はできません。',
  nothingToRaise: '一か所だけで上がる箇所はありません。',
  noUnits: '部門がまだありません。',
  method: [
    'ビジョンとは、最上位のマトリクスの中長期目標です。配分はすべて等しく、整合度は展開度の平均です。',
    '項目の展開度は、最も強い連鎖で決まります。連鎖はマトリクスの辺から辺へ、下位のマトリクスが引き継いだ項目では階層から階層へとたどり、責任者と目標値のある管理指標で終わります。各段階の割合を掛け合わせます。',
    '数えるのは最も強い連鎖だけです。弱い関連をいくら集めても強い関連にはなりません。どの数値も、示すことのできる一本の連鎖です。',
    '関連、引き継ぎ、責任者、目標値を加えて整合度が下がることはありません。完了したマトリクスと中止した項目は含みません。',
  ],
  level: {
    name: '関連',
    reason: '計画の尺度で最も強い段階に対する重みです。中程度の下の中程度は弱い関連に等しくなります。',
  },
  weights: {
    takenOver: { name: '下位のマトリクスが引き継いだ項目', reason: '一つ下の階層の同じ目標です。' },
    adverse: { name: '逆効果の関連', reason: '逆らうものは支えになりません。' },
    proof: {
      name: '管理指標と中長期目標',
      reason: 'この角は成功の見え方を示すもので、誰が実現するかは示しません。',
    },
    answeredMeasure: {
      name: '責任者と目標値のある管理指標',
      reason: '期日までの数値に誰かが責任を負い、連鎖がここで完結します。',
    },
    unansweredMeasure: {
      name: 'どちらかを欠く管理指標',
      reason: '誰も達成しなくてよい数字は、見られるだけで何も起こりません。',
    },
  },
};
