import { cases, items, type Rule } from './prose-context.ts';

/** Posts on 微博 and 微信. */
export const channels: Rule = ({ near, sentence, unit }) => {
  if (!items.test(unit)) return null;
  if (/微博[^,]{0,16}$/.test(near)) return 'disclosure.weiboPosts';
  if (/(?:微信|公众号)[^,]{0,30}$/.test(near)) return 'disclosure.wechatPosts';
  const isPushed = /(?:推送|推文|发文|编发)/.test(near) && /公众号|微信/.test(sentence);
  return isPushed && /^(?:篇|条|期)$/.test(unit) ? 'disclosure.wechatPosts' : null;
};

/** Cases of the hotline 12345. */
export const hotline: Rule = ({ near, sentence, unit }) =>
  cases.test(unit) &&
  (/12345[^,]{0,24}$/.test(near) ||
    (/12345/.test(sentence) && /(?:工单|热线)[^,]{0,10}$/.test(near)))
    ? 'hotline12345.cases'
    : null;

/** 政策解读. */
export const interpretations: Rule = ({ near, after, unit }) =>
  (items.test(unit) || /^[个项]$/.test(unit)) &&
  (/解读(?:材料|稿件?|文件|信息|文章|方案|产品|图解|视频)?(?:共|共计|累计|等)?$/.test(near) ||
    (/对$/.test(near) && /^.{0,50}进行了?(?:政策)?解读/.test(after)))
    ? 'disclosure.policyInterpretations'
    : null;

/** Gazettes, conferences, meetings and the press. */
export const events: Rule = ({ near, after, unit }) => {
  if (/公报[》"]?(?:共|共计)?$/.test(near) && /^(?:期|册)$/.test(unit))
    return 'disclosure.gazetteIssues';
  if (/^(?:场|次|场次|个)$/.test(unit) && (/新闻发布会$/.test(near) || /^新闻发布会/.test(after)))
    return 'disclosure.pressConferences';
  if (/公开[^,]{0,20}会议(?:信息)?$/.test(near) && /^(?:次|场|期|场次)$/.test(unit))
    return 'disclosure.meetings';
  return /媒体[^,]{0,16}(?:宣传|报道|刊发|刊登|发布|发表|稿件)[^,]{0,8}$/.test(near) &&
    items.test(unit)
    ? 'disclosure.mediaItems'
    : null;
};

/** What a list gives after the sum, and what others published. */
const isPart = /其中|其他|其余|各(?:乡镇|镇街|街道|社区|村)|区直/;

/** Information of one kind (预决算信息, 行政许可类信息) is a part, not the volume. */
export const volume: Rule = ({ near, sentence, unit }) => {
  if (!/^(?:条|件|篇|项|则|份|条次)$/.test(unit) || isPart.test(near)) return null;
  if (/(?:主动)?公开(?:各类|各种)?(?:文件|公文)(?:共|共计)?$/.test(near))
    return 'disclosure.documents';
  const told =
    /(?<!依申请|不予|部分)(?:主动公开|公开|公布|发布)了?(?:(?:我|全|本)[区县市镇乡街道办局]{1,3})?(?:各级|各类|各部门|各单位|单位|政务|政府|公开)*(政府|政务|各类|公开)?信息(?:总?数量?)?(?:共|共计|合计|总计|累计|约|达|为)*$/.exec(
      near,
    );
  if (told === null || (/^发布/.test(told[0]) && told[1] === undefined)) return null;
  const place =
    sentence
      .slice(0, sentence.indexOf(near) + near.length)
      .split(/[。;]/)
      .at(-1) ?? '';
  return /(?:网站|门户|官网)[^,]{0,24}$/.test(place.slice(0, -told[0].length).slice(-30))
    ? 'disclosure.websiteItems'
    : 'disclosure.proactiveItems';
};
