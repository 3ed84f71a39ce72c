/**
 * The skills that the house knows by name, one a line: `code<TAB>name<TAB>source`. The first two letters of a code are its
 * group. The name is what is stored, compared and shown; what else people write for it stands in `skill-synonyms.ts`.
 *
 * Sources: 大典 = after an occupation of the 2022 edition, whose names the national occupational standards use too;
 * 标签 = a tag of a real posting; 编辑 = written by an editor of this project, for what the other two do not name.
 */
export const SKILL_LINES = `
OF01	打字	大典
OF02	办公软件	编辑
OF03	excel	标签
OF04	word	标签
OF05	ppt	编辑
OF06	计算机操作	标签
OF07	公文写作	大典
OF08	写作	大典
OF09	档案整理	大典
OF10	扫描	大典
OF11	整理	编辑
OF12	数据录入	编辑
OF13	排班	编辑
OF14	会议服务	编辑
OF15	接待	编辑
OF16	秘书事务	大典
TA01	沟通	编辑
TA02	普通话	编辑
TA03	闽南语	编辑
TA04	福州话	编辑
TA05	客家话	编辑
TA06	手语	大典
TA07	盲文	编辑
TA08	英语	大典
TA09	日语	大典
TA10	翻译	编辑
TA11	细心	编辑
SE01	客户服务	大典
SE02	电话沟通	编辑
SE03	收银	大典
SE04	保洁	大典
SE05	家政	大典
SE06	洗涤	大典
SE07	养老护理	大典
SE08	育婴	大典
SE09	按摩	大典
SE10	推拿	大典
SE11	美发	大典
SE12	美容	大典
SE13	美甲	大典
SE14	化妆	大典
SE15	茶艺	大典
SE16	导游讲解	大典
SE17	安全保卫	大典
SE18	监控	编辑
SE19	消防	大典
SE20	物业管理	编辑
SE21	宠物护理	大典
SE22	健康管理	大典
SA01	销售	大典
SA02	电话销售	编辑
SA03	市场营销	大典
SA04	活动策划	编辑
SA05	电商运营	大典
SA06	直播	大典
SA07	短视频	编辑
SA08	新媒体运营	大典
SA09	商品上架	编辑
SA10	采购	大典
SA11	选品	编辑
SA12	跨境电商	编辑
SA13	外贸	大典
MO01	会计	大典
MO02	统计	大典
MO03	审计	大典
MO04	税务	大典
MO05	银行业务	编辑
MO06	风险管理	大典
MO07	量化交易	标签
MO08	保险理赔	大典
LO01	仓储	大典
LO02	理货	大典
LO03	盘点	编辑
LO04	包装	大典
LO05	搬运	编辑
LO06	配送	大典
LO07	快递	大典
LO08	驾驶	大典
LO09	叉车	大典
LO10	供应链管理	大典
LO11	物流规划	大典
MA01	缝纫	大典
MA02	服装	大典
MA03	整烫	大典
MA04	制鞋	大典
MA05	皮具制作	大典
MA06	刺绣	大典
MA07	编织	大典
MA08	手工	编辑
MA09	雕刻	大典
MA10	漆艺	大典
MA11	陶艺	大典
MA12	彩绘	编辑
MA13	美术	编辑
MA14	制茶	大典
MA15	质检	大典
MA16	产品组装	编辑
MA17	焊接	大典
MA18	车工	大典
MA19	数控加工	大典
MA20	钳工	大典
MA21	模具	大典
MA22	注塑	大典
MA23	冲压	大典
MA24	打磨	大典
MA25	喷涂	大典
MA26	木工	大典
MA27	印刷	大典
MA28	电工	大典
MA29	设备维修	大典
MA30	家电维修	编辑
MA31	汽车维修	大典
MA32	机械操作	大典
MA33	计量	大典
MA34	化验	编辑
MA35	安全生产	编辑
FO01	厨艺	大典
FO02	面点	大典
FO03	烘焙	大典
FO04	餐饮服务	大典
FO05	切配	编辑
FO06	咖啡制作	大典
FO07	饮品制作	大典
FO08	食品加工	大典
FA01	种植	大典
FA02	食用菌	大典
FA03	园艺	大典
FA04	修剪	大典
FA05	养殖	大典
FA06	水产养殖	大典
FA07	插花	编辑
DE01	修图	大典
DE02	平面设计	大典
DE03	界面设计	编辑
DE04	视频剪辑	大典
DE05	摄影	大典
DE06	动画制作	大典
DE07	三维建模	编辑
DE08	cad	标签
DE09	solidworks	标签
DE10	室内设计	大典
DE11	bim	标签
DE12	产品设计	大典
TE01	教学	大典
TE02	培训	编辑
TE03	少儿编程	标签
TE04	幼儿教育	大典
TE05	心理咨询	大典
TE06	社会工作	大典
SW01	编程	大典
SW02	软件开发	大典
SW03	python	标签
SW04	java	标签
SW05	c	标签
SW06	c++	标签
SW07	c#	标签
SW08	.net	标签
SW09	go语言	标签
SW10	php	标签
SW11	javascript	标签
SW12	html	标签
SW13	前端开发	标签
SW14	后端开发	标签
SW15	全栈开发	标签
SW16	vue	标签
SW17	react	标签
SW18	spring	标签
SW19	mybatis	标签
SW20	django	标签
SW21	移动开发	标签
SW22	微服务	标签
SW23	软件架构	标签
SW24	数据结构	标签
SW25	需求分析	标签
SW26	git	标签
SW27	linux	标签
SW28	perl	标签
SW29	qt	标签
SW30	labview	标签
SW31	游戏开发	标签
SW32	虚拟现实	标签
SW33	解决方案	标签
SW34	rpa	标签
SW35	软件测试	大典
DA01	数据分析	大典
DA02	数据处理	标签
DA03	数据可视化	标签
DA04	数据挖掘	标签
DA05	数据建模	标签
DA06	数据标注	大典
DA07	spss	标签
DA08	matlab	标签
DA09	pandas	标签
DA10	爬虫	大典
DA11	大数据	标签
DA12	数据仓库	标签
DA13	kafka	标签
DA14	数据库	大典
DA15	sql	标签
DA16	mysql	标签
DA17	oracle	标签
DA18	sqlserver	标签
DA19	postgresql	标签
DA20	mongodb	标签
DA21	redis	标签
DA22	人工智能	大典
DA23	机器学习	标签
DA24	深度学习	标签
DA25	算法	标签
DA26	图像处理	标签
DA27	计算机视觉	标签
DA28	自然语言处理	标签
DA29	数学	标签
DA30	生物信息	标签
DA31	地理信息	标签
NE01	系统运维	大典
NE02	容器技术	标签
NE03	云计算	标签
NE04	计算机网络	大典
NE05	网络安全	大典
NE06	通信	大典
NE07	嵌入式	标签
NE08	fpga	标签
NE09	集成电路	大典
NE10	电路设计	大典
NE11	信号处理	标签
NE12	自动控制	大典
NE13	机器人	标签
NE14	物联网	大典
NE15	技术支持	标签
NE16	机械	大典
NE17	水利水电	标签
NE18	erp	标签
MG01	项目管理	大典
MG02	团队管理	编辑
MG03	人事管理	大典
MG04	行政管理	编辑
MG05	质量管理	大典
MG06	数据报送	标签
`;

/** Groups by the letters that begin a code. */
export const SKILL_GROUPS: Readonly<Record<string, string>> = {
  OF: '办公',
  TA: '沟通和语言',
  SE: '服务',
  SA: '销售和电商',
  MO: '财会和金融',
  LO: '仓储物流',
  MA: '生产制造',
  FO: '餐饮食品',
  FA: '种植养殖',
  DE: '设计和媒体',
  TE: '教育',
  SW: '软件开发',
  DA: '数据和人工智能',
  NE: '网络和硬件',
  MG: '管理',
};
