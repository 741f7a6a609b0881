/** What web pages have around an article, by its words and by the names of elements. Data only. */

/** Lines with these stand above or below an article, never in it. They are short and no sentences. */
const around = [
  /^(?:您?当?前?(?:所在)?的?位置|您?现在的?位置|当前栏目|所属栏目)/u,
  /^首页\s*(?:$|[>＞»/|·\-—])|[>＞»].*[>＞»]/u,
  /^[【[（(]?\s*(?:我要)?(?:打印|关闭|收藏|分享|纠错|朗读|播放|听全文|语音播报|返回|全屏|繁体|简体|无障碍|下载|推荐|评论|默认|放大|缩小|复制链接)/u,
  /^[【[（(]?\s*(?:字体|字号|视力保护色|背景色?|大\s*中\s*小|A[+-])/u,
  /(?:浏览|阅读|点击|访问|查看)(?:量|次数|数|人数)?\s*[：:]|[：:]\s*\d+\s*次$/u,
  /扫一扫|分享到|分享至|微信|微博|QQ空间|手机版|客户端/u,
  /^(?:上一[篇条页]|下一[篇条页]|相关(?:文章|链接|阅读|稿件|附件|报道|信息|新闻|解读|文件)|延伸阅读|推荐阅读|热门|附件下载)/u,
  /责任编辑|^(?:编辑|审核|校对|初审|复审|终审|签发|录入|供稿|撰稿|摄影|监制|责编)\s*[：:]/u,
  /版权所有|ICP备|网安备|网站标识码|^(?:主办|承办|技术支持|维护)(?:单位)?\s*[：:]|^(?:本网站|本网页|Copyright|©)|未经.{0,10}(?:许可|授权|同意).{0,10}(?:转载|复制)|建议使用.{0,30}浏览器|最佳(?:分辨率|浏览)|分辨率/u,
  /^(?:信息|文章|稿件|新闻)?(?:来源|出处|作者)\s*[：:]/u,
]

/** What pages say of an article: a label, with or without its value. */
const about =
  /^[【[|•·\s]*(?:信息)?(?:索引号?|索取号|分类|主题分类|主题词|关键词|体裁分类|组配分类|服务对象|发布机构|发布机关|发布单位|发文机关|发文机构|发布日期|发布时间|更新时间|更新日期|发文日期|成文日期|公开日期|公开时间|公开方式|公开形式|公开时限|公开范围|生成日期|废止日期|生效日期|实施日期|有效性|时效性?|标题|名称|文号|发文字号|编号|内容概述|来源|稿源|作者|提供日期|提供单位|日期|时间)\s{0,9}[】\]|]?\s{0,9}(?:[：:|]|$)/u

/** The date that an article was published on, from its label on; not that of its making or of a later change. */
export const publishedDate =
  /(?:(?:发布|发表|公布|公开|上网|上传|刊发|推送|提供|发文|生成|提交|录入)(?:时间|日期)|(?<![\u4e00-\u9fa5])(?:时间|日期))[\s】\]|]{0,4}[：:]?[\s\u3000]{0,4}\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:[\sT]{1,2}\d{1,2}:\d{2}(?::\d{2})?)?/u

/** The same without a label: with its time of day, or with the source or the number of readers behind it. */
export const bareDate =
  /^[[【（(|•·\s]*\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:[\sT]{1,2}\d{1,2}:\d{2}(?::\d{2})?)?(?=[\s|\]】）)]*(?:$|来源|信息来源|文章来源|作者|发布机构|浏览|阅读|点击|字体|字号|【))/u

/** Whether a line says when the article was published, and nothing that is a sentence. */
export function isDated(text: string): boolean {
  return text.length <= 200 && !text.includes('。') && (publishedDate.test(text) || bareDate.test(text))
}

/** Elements with these names stand around an article, when they hold no sentence. */
const names =
  /(?:^|[\s_-])(?:share|bdshare|footer|copyright|breadcrumb|crumb|relat|recommend|qrcode|erweima|ewm|fontsize|xgxx|xgyd|xglj|pagination|toolbar|prenext|prevnext)|(?:^|[\s_-])(?:nav|menu|print|tools?|prev|next|side|sidebar|aside|hot|foot|location|dqwz|position|attach|attachments?|fujian|login|search|banner|comments?)(?:$|[\s_-]|\d)/i

const longest = 120

/** Whether a line belongs to the page around an article. */
export function isAround(text: string): boolean {
  return text.length <= longest && !/。./u.test(text) && around.some((words) => words.test(text))
}

/** Whether a line or cell is one of the facts that pages give of an article. */
export function isAbout(text: string): boolean {
  return text.length <= longest && !text.includes('。') && about.test(text.replaceAll(/[\s\u3000]/gu, ''))
}

/** Whether it is nothing but the label of one. */
export function isLabel(text: string): boolean {
  return text.length <= 20 && /[：:]\s*$/u.test(text) && isAbout(text)
}

/** Whether an element is called like what stands around an article. */
export function isNamedAround(name: string): boolean {
  return names.test(name)
}
