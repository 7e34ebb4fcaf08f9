import { ruleTitles } from './finding.ts';
import { saidIn } from './preamble.ts';
import type { Examined, Judgement, Rule } from './rule.ts';
import { asWritten } from './sentences.ts';
import { sources } from './sources.ts';

/**
 * Words that are right in no sentence, and what was meant. Left out is whatever may stand between two words
 * («社工做»), is a variant that dictionaries allow («其它», «帐号») or depends on what is meant («实效性»).
 */
const misspelt: readonly (readonly [wrong: RegExp, due: string])[] = [
  // Terms of the field.
  [/信息公开公作|公开工做|公开公做/, '公开工作'],
  [/政府信公开|政府信息公工作|政府信息工开|政府心息/, '政府信息公开'],
  [/政务工开|政务公工作|政务公开公作/, '政务公开'],
  [/公开条列|公开条倒/, '公开条例'],
  [/依申清公开|依审请公开/, '依申请公开'],
  [/行政复仪|行政复意|行政覆议/, '行政复议'],
  [/行政讼诉|行政诉颂|行政述讼/, '行政诉讼'],
  [/规犯性|规范行文件|规范性文建/, '规范性文件'],
  [/法人[和或](?:者)?其组织/, '法人和其他组织'],
  [/中华人名共和国(?!政府信息)|中国人民共和国(?!政府信息)|中华人民共合国/, '中华人民共和国'],
  [/国务院办公庁|国务院办厅|国务院办公听/, '国务院办公厅'],
  // 国办公开办涵 is told of the notice it names.
  [/(?<=[办发政府厅字])(?<!公开办)涵(?=[〔[(【]\d{4})/, '函'],
  [/知情全(?=[,、。])|知晴权/, '知情权'],
  [/行政权利(?=清单|运行|事项|公开|和责任)/, '行政权力'],
  [/微信公[从总]号/, '微信公众号'],
  [/门户网[战占]/, '门户网站'],
  [/登陆(?=[^,。;]{0,10}(?:网站|平台|系统|门户|账号|后台|官网))/, '登录'],
  [/习近平新时代(?!中国特色社会主义)(?=[^,。;]{0,12}思想)/, '习近平新时代中国特色社会主义'],
  // Words of every report.
  [/按排(?![名序列队])/, '安排'],
  [/布署/, '部署'],
  [/贯策|惯彻|贯沏/, '贯彻'],
  [/参于(?=[^,。;]{0,4}(?:权|度|政府|决策|管理|监督))/, '参与'],
  [/反溃|反愧/, '反馈'],
  [/捡查/, '检查'],
  [/座淡|坐谈会/, '座谈'],
  [/(?<!果)蔬理/, '梳理'],
  [
    /(?<![引买购添])进一(?:部|不|布)(?=加强|完善|提高|规范|健全|推进|强化|做好|提升|深化|拓展|落实|优化|明确|丰富|细化)/,
    '进一步',
  ],
  [/不段(?=加强|完善|提高|规范|健全|推进|强化|提升|深化|拓展|落实|优化|丰富)/, '不断'],
  [/己经/, '已经'],
  [/职则(?!是)/, '职责'],
  [/防犯(?=风险|措施|于未|意识)/, '防范'],
  [/残差不齐|参差不起|参次不齐/, '参差不齐'],
  [/鞭笞后进/, '鞭策后进'],
  [/异彩(?:丰呈|丰盛|粉呈)/, '异彩纷呈'],
  [/再接再励|在接再厉|在接再励/, '再接再厉'],
  [/一股作气/, '一鼓作气'],
  [/因地治宜/, '因地制宜'],
  [/直接了当/, '直截了当'],
  [/默守成规/, '墨守成规'],
  [/[兢竞]竞业业|竞竞业业/, '兢兢业业'],
  [/言简意骇/, '言简意赅'],
  [/迫不急待/, '迫不及待'],
  [/事半工倍/, '事半功倍'],
  // What stops at a day is 截至; 截止 takes none, 截止到 does.
  [/截止(?=20\d\d年|目前|去年底|今年底|年底|\d{1,2}月)/, '截至'],
  // Letters left out or too many.
  [/(?<!\d)20\d\d度(?!电|角)/, '年度'],
  [/(?<![目有])的的(?![确士])/, '的'],
  [
    /(?<!再[^,。;、]?)不过(?=(?:顺畅|完善|深入|全面|及时|规范|到位|丰富|健全|充分|细致|明显)[,。;、])/,
    '不够',
  ],
];

/** Any of them: most sentences have none. */
const any = new RegExp(misspelt.map(([wrong]) => wrong.source).join('|'), 'u');

/** Words quoted on either side. */
const AROUND = 8;

function judgeTypos({ report, document }: Examined): Judgement[] {
  if (document === null) return [];
  const odd = asWritten(document, saidIn(document, report)).filter(({ text }) => any.test(text));
  const found = odd.flatMap(({ text, at }) =>
    misspelt.flatMap(([wrong, due]): Judgement[] => {
      const match = wrong.exec(text);
      if (match === null) return [];
      const to = match.index + match[0].length + AROUND;
      const words = text.slice(Math.max(0, match.index - AROUND), to);
      return [
        {
          subject: `${match[0]}.${words}`,
          verdict: 'fails',
          detail: { text: words, found: match[0], due },
          at: [at],
        },
      ];
    }),
  );
  const once = [...new Map(found.map((one) => [one.subject, one])).values()];
  return once.length > 0 ? once : [{ verdict: 'holds' }];
}

export const misspelling: Rule = {
  id: 'misspelling',
  title: ruleTitles.misspelling,
  catalogue: 'F-TYPO',
  formula: '正文没有在任何句子里都不成立的错字',
  source: sources.writing,
  severity: 'info',
  undecided: '只认一份固定的易错词表；异形词和看语境才知对错的不看，其余错别字须由人通读。',
  scope: 'within',
  judge: judgeTypos,
  examples: {
    holds: { note: '没有易错词', sections: { 一: '按照区里的部署，各社区公开工作水平参差不齐。' } },
    breaks: {
      note: '“参差不齐”误作“残差不齐”',
      sections: { 一: '按照区里的部署，各社区公开工作水平残差不齐。' },
    },
  },
};
