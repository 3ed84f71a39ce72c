/** Words of the tags of job boards, by kind. Data: add a word here when a board brings one that is sorted wrongly. */

/** Pay on top, insurance, leave, hours, meals, housing, transport, growth: what the work gives. */
export const BENEFIT_WORDS = new RegExp(
  [
    '[一二三四五六七八九]险|^失业',
    '^(?:五险|社保|保险|养老|医保|公积金)',
    '(?:医疗|养老|失业|工伤|生育|意外|商业|社会|补充).*险|意外险|医保|社保',
    '公积金|年金|奖金|分红|期权|股权|股票|奖励|激励$|全勤|双薪|年终奖|工龄|调薪|加薪|全薪|底薪|提成',
    '补贴|补助|津贴|补$|餐补|慰问|礼金|礼品|礼物|礼$|福利|过节费|防暑|降温|采暖',
    '假$|假期|休假|放假|假日|调休|轮休',
    '双休|单休|大小周|做[五六]休|朝九|早九|不加班|加班[费工]?|弹性(?:工作|上班|办公)|灵活办公|[八七\\d]小时|时间自由|居家办公|倒班|长白班',
    '食宿|包吃|包住|住宿|宿舍|公寓|食堂|餐厅|工作餐|午餐|三餐|一日.餐|早餐|下午茶|零食|饮品|茶点|房补|落户',
    '班车|停车|通勤|交补|车餐|地铁',
    '体检|旅游|团建|活动|健身|瑜伽|社团|生日会|聚餐|年会',
    '(?:专业|入职|岗前|免费|带薪|技能|员工|在职)培训|晋升|发展空间|职业发展|大牛带队|导师|出国机会|转正|实习证明|子女.*就读',
    '员工(?:关怀|奖)|优秀员工奖|团队奖|证书补',
  ].join('|'),
);

/** Praise and figures about the firm, which tell a seeker nothing to compare. */
export const BLURB_WORDS =
  /公司规模|大平台|央企平台|行业前景|用户过|氛围|扁平管理|百强|核心团队|国际团队|前景好|发展佳|上市公司|扶持创业|晋升透明|世界500强|气氛|领导好|环境优美/;

/** Who may apply, or the job's own kind, not a skill. */
export const GROUP_WORDS =
  /^(?:暑期实习|寒假实习|应届生?|实习生?|在校生?|毕业生|理工科|储备|助理|急聘|急招|出差|全职|兼职)$/;
