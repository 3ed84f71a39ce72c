/**
 * Other words for the skills of `skills.ts`: `code<TAB>source<TAB>word word …`; an underscore stands for a blank. Sources as
 * there. Words stand as `foldWords` leaves them: half width, lower case, simplified. Data: add a word where people write
 * one that is not known; what officers add while the house runs stands in the table `added_word`.
 */
export const SKILL_SYNONYM_LINES = `
OF01	编辑	文字录入 电脑打字 中文录入 五笔 拼音输入 录入
OF02	标签	office ms_office wps 办公自动化 电脑办公 office办公软件 办公软件操作 office软件
OF03	标签	excel表格 表格 电子表格 exce microsoft_excel 数据透视表
OF03	编辑	表格制作 做表格 制表
OF04	标签	word文档
OF04	编辑	文档排版 文字排版 排版 word排版
OF05	编辑	powerpoint 幻灯片 演示文稿 做ppt
OF06	标签	计算机 电脑
OF06	编辑	电脑操作 计算机基础 计算机应用 操作电脑 懂电脑
OF07	标签	文档编写 文字写作 报告撰写 技术文档 设计文档 项目报告 技术资料编写 文档创建
OF07	编辑	写公文 材料写作 起草公文 文件起草
OF08	编辑	文案写作 写文章 文案 文案撰写 写稿 撰稿
OF09	标签	档案管理
OF09	编辑	归档 资料归档 档案归档 整理档案 资料整理
OF10	编辑	文件扫描 档案扫描 扫描仪
OF11	编辑	收纳 整理收纳
OF12	标签	数据整理
OF12	编辑	录单 资料录入 信息录入 录入数据
OF13	标签	员工排班 考勤管理
OF13	编辑	考勤
OF14	编辑	会务 会议记录 会议组织
OF15	编辑	前台接待 来访接待 客人接待 迎宾 接待客人
OF16	编辑	文秘 秘书工作
TA01	标签	用户沟通 客户沟通 沟通能力 技术交流
TA01	编辑	沟通协调 表达能力 人际沟通
TA02	编辑	国语 普通话标准 标准普通话
TA03	编辑	闽南话 台语 本地话闽南
TA04	编辑	福州方言
TA05	编辑	客语
TA06	编辑	手语翻译 会手语 国家通用手语
TA07	编辑	点字 盲文摸读
TA08	标签	英文 英语口语 英语四级 英文文档 全英 cet 英语六级 cet4 cet6 cet-4 cet-6 听说读写
TA08	编辑	外语英语 商务英语
TA09	标签	日语n1 日文 日语n2
TA10	编辑	笔译 口译 外文翻译
TA11	编辑	认真细致 耐心细致 细致
SE01	标签	客服 售后 售后服务
SE01	编辑	在线客服 网店客服 客户接待 淘宝客服 电商客服 客诉处理 客户关系 售前客服 售后客服 文字客服 客户咨询
SE02	标签	话务预测
SE02	编辑	接电话 打电话 话务 电话客服 呼叫中心 外呼 热线 接听电话 电话回访
SE03	编辑	收款 收银系统 pos机 扫码收款
SE04	编辑	清洁 打扫 卫生清扫 清扫 擦玻璃 打扫卫生
SE05	编辑	家务 家政服务 做家务 收拾家务
SE06	编辑	洗衣 干洗 熨烫衣物 洗衣服
SE07	编辑	照护 护理老人 老人护理 照顾老人 老年护理
SE08	编辑	带孩子 照看小孩 婴幼儿照护 月嫂
SE09	编辑	保健按摩 足疗 足底按摩 盲人按摩
SE10	编辑	小儿推拿 中医推拿
SE11	编辑	理发 剪发 洗剪吹 烫染
SE12	编辑	护肤 面部护理 皮肤管理
SE13	编辑	做指甲 修甲
SE14	编辑	化妆造型 彩妆
SE15	编辑	泡茶 茶道
SE16	编辑	导游 讲解 景区讲解
SE17	编辑	保安 安保 门卫值守 巡逻 巡更
SE18	标签	数据监控 监控运维
SE18	编辑	视频监控 看监控 监控值守 屏幕监控
SE19	编辑	消防控制 消防值守 消控 消防设施
SE20	编辑	物业 物业服务
SE21	编辑	宠物美容 宠物洗澡
SE22	标签	疾病健康
SE22	编辑	健康咨询
SA01	标签	售前
SA01	编辑	推销 营销 销售技巧 卖货 业务拓展 导购 促销 商品销售
SA02	编辑	电销
SA03	编辑	市场推广 推广 营销策划 品牌推广 市场策划
SA04	编辑	策划 活动执行 活动组织
SA05	编辑	网店运营 店铺运营 淘宝运营 电子商务 拼多多运营 开网店 网店 电商
SA06	编辑	直播带货 网络直播 主播 带货 直播运营
SA07	编辑	短视频制作 拍短视频 抖音 短视频运营 快手
SA08	标签	运营 运营管理 运营数据 用户过程
SA08	编辑	公众号运营 社群运营 新媒体 自媒体 内容运营 小红书
SA09	编辑	上架 上新 商品发布
SA10	标签	材料采购
SA10	编辑	采买 进货
SA11	编辑	挑品
SA12	编辑	亚马逊运营 速卖通
SA13	编辑	国际贸易 外贸跟单 跟单
MO01	标签	财务 账目核对 成本管理
MO01	编辑	做账 记账 财务会计 会计核算 代账 出纳 会计证 会计做账
MO02	标签	数理统计 统计学 统计分析 应用统计 统计学原理 数据统计 报表数据统计 报表 报表制作 数据报表
MO02	编辑	做报表
MO03	标签	内审
MO04	编辑	报税 纳税申报 办税
MO05	编辑	柜面业务
MO06	标签	风控
MO06	编辑	信用风险
MO07	标签	量化交易模型 实盘账户
MO08	编辑	保险业务 理赔
LO01	编辑	仓库管理 仓管 库房管理 仓储管理 库存管理 出入库
LO02	编辑	分拣 拣货 配货 补货 上货 摆货
LO03	编辑	清点 库存盘点
LO04	编辑	打包 装箱 封箱 手工包装 贴标 装袋 产品包装
LO05	编辑	装卸 搬货 卸货
LO06	编辑	送货 外卖 送餐 派送 跑腿 送外卖
LO07	编辑	收派件 快件处理 送快递 快递分拣
LO08	编辑	开车 驾照 c1驾照 c1 驾驶证 司机 驾驶汽车 b2驾照
LO09	编辑	开叉车 叉车操作 叉车证
LO10	标签	供应链
LO10	编辑	物流管理 物流
LO11	编辑	物流调度 车辆调度
MA01	编辑	车缝 平车 电车 缝纫机 针车 锁边 踩缝纫机 缝制 裁缝 四线车
MA02	编辑	服装制作 裁剪 裁床 成衣
MA03	编辑	熨烫 大烫
MA04	编辑	鞋面制作 鞋底 成型 制鞋工艺
MA05	编辑	箱包制作 皮革
MA06	编辑	绣花 十字绣
MA07	编辑	手工编织 钩织 毛线编织 钩针 竹编 藤编
MA08	编辑	手工制作 手工艺 串珠 手工活 剪纸
MA09	编辑	石雕 木雕 玉雕 雕花
MA10	编辑	漆器 漆画 脱胎漆器
MA11	编辑	陶瓷 拉坯 制陶 陶瓷制作
MA12	编辑	描绘 手绘 上色
MA13	编辑	绘画 画画 素描
MA14	编辑	茶叶加工 炒茶 挑茶 茶叶分拣 做茶 拣茶
MA15	标签	产品测试
MA15	编辑	品检 质量检验 检验 qc 验货 产品检验 外观检验 质量检查
MA16	编辑	组装 装配 流水线装配 零件组装 插件
MA17	编辑	电焊 氩弧焊 焊锡 焊工 烙铁
MA18	编辑	车床 数控车床 普通车床
MA19	编辑	cnc 数控 加工中心 数控编程 cnc操作
MA20	编辑	机械装配
MA21	编辑	模具制造 模具维修
MA22	编辑	注塑机 注塑机操作 吹塑
MA23	编辑	冲床 冲压机
MA24	编辑	抛光 磨光
MA25	编辑	喷漆 油漆 喷粉
MA26	编辑	木作 家具制作
MA27	编辑	丝印 印刷机 喷绘
MA28	标签	电气 电气工程 电气自动化
MA28	编辑	电工证 水电 水电维修 电路维修 低压电工 水电安装
MA29	标签	设备维护 维护 维修 故障排除 故障处理 计量设备
MA29	编辑	机修 机械维修 修机器 设备保养
MA30	编辑	手机维修 电脑维修 修手机 修电脑 空调维修
MA31	编辑	汽修 修车 汽车美容 洗车
MA32	编辑	机器操作 操作机台 机台操作 开机器
MA33	标签	计量校准
MA34	编辑	实验室操作 理化检验 化学分析
MA35	编辑	安全管理 ehs
FO01	编辑	烹饪 炒菜 做饭 做菜 烹调 厨师 中餐
FO02	编辑	包子 白案 做面食 中式面点
FO03	编辑	西点 做蛋糕 面包 裱花 糕点
FO04	编辑	端菜 传菜 点餐 洗碗 餐厅服务
FO05	编辑	帮厨 洗菜 切菜 配菜
FO06	编辑	咖啡 冲咖啡 咖啡拉花
FO07	编辑	奶茶制作 调饮 奶茶
FO08	编辑	食品生产 水产加工 肉类加工
FA01	编辑	种菜 果树 种果树 农作物 大棚 蔬菜种植
FA02	编辑	菌菇种植 种香菇 银耳种植 种菇
FA03	编辑	花卉 养花 苗圃 盆栽 多肉
FA04	编辑	绿化养护 绿化 修枝 剪草 园林养护
FA05	编辑	养猪 养鸡 饲养 家禽养殖 养牛 养羊 养鸭
FA06	编辑	养鱼 养虾 鲍鱼养殖
FA07	编辑	花艺 包花
DE01	标签	ps photoshop
DE01	编辑	图片处理 p图 美图 图片美化 ps修图
DE02	编辑	海报设计 美工 广告设计 coreldraw illustrator 平面
DE03	标签	产品界面 用户体验
DE03	编辑	ui ui设计 ux figma
DE04	编辑	剪辑 pr 剪映 后期制作 视频制作 premiere
DE05	编辑	拍照 摄像 拍摄
DE06	编辑	动画 flash动画 ae
DE07	标签	建模 3d建模 地质建模
DE07	编辑	3dmax maya 三维
DE08	标签	autocad
DE08	编辑	cad制图 制图 绘图 cad绘图 画图纸
DE09	标签	proe ug creo catia
DE10	编辑	装修设计 家装设计
DE11	编辑	revit
DE12	标签	产品开发 结构设计 产品研发
DE12	编辑	工业设计
TE01	标签	授课 教研 备课 授课教学 课程进度 课程开发 人才培养方案 教育
TE01	编辑	讲课 教书 上课 辅导 教师
TE02	标签	项目实训
TE02	编辑	内训 员工培训
TE03	标签	乐高 wedo mata
TE04	标签	幼儿老师
TE04	编辑	幼教 保育
TE05	编辑	心理辅导 心理疏导
TE06	编辑	社工 社区服务 社工证
SW01	标签	编码 代码编写 编程语言 开发语言 编码实现 代码开发 脚本语言 脚本 编程风格 程序设计 开发 代码整理 软件技术 新功能开发
SW01	编辑	写代码 程序开发
SW02	标签	软件工程 软件设计 软件研发 系统开发 应用开发 项目开发 软件 软件工程师 功能设计 模块开发 模块设计 技术开发 web应用
SW02	编辑	软件编程 程序员
SW03	标签	python3 python开发 python编程 python脚本
SW04	标签	java开发 java后端 javaee j2ee jdk
SW05	标签	c语言
SW06	标签	cc++ c/c++ vc++ vc mfc
SW07	编辑	csharp
SW08	标签	dotnet asp.net
SW09	标签	golang go go开发工程师
SW10	标签	php后端
SW11	标签	js es6 typescript ts node.js nodejs jquery
SW12	标签	html5 h5 css css3 less
SW13	标签	前端 web前端 web前端开发 前端框架 web web开发
SW14	标签	后端 后台开发 服务端开发
SW15	标签	全栈
SW16	标签	vue.js uni uniapp
SW17	标签	react.js
SW18	标签	springboot springcloud springmvc spring_boot spring_cloud
SW19	标签	hibernate
SW20	标签	flask fastapi
SW21	标签	app 移动端 移动app android ios 小程序 安卓
SW22	标签	微服务架构 dubbo 分布式
SW23	标签	架构设计 架构师 系统架构 设计模式 高并发 高可用 高可用性 多线程 多线程编程 并发 性能调优 性能优化 开发框架 调优
SW24	标签	数据结构算法
SW25	标签	产品需求分析 业务分析 需求调研
SW26	标签	svn git代码管理 版本管理
SW27	标签	shell linux内核 嵌入式linux shell脚本 unix aix
SW28	标签	tcl ruby
SW29	标签	pyqt
SW31	标签	unity ue4 unity3d 游戏引擎
SW32	标签	vr ar xr
SW33	标签	技术方案 技术解决方案 方案演示 解决方案设计
SW34	编辑	流程自动化
SW35	标签	测试 功能测试 性能测试 自动化测试 单元测试 测试用例 测试开发 系统测试 测试报告 测试流程 测试工具 测试方案 软件功能测试 软件性能测试 功能性测试 单元自测 可靠性测试 研发测试 测试设计 用例编写 模块测试 测试工程师 模糊测试 selenium jmeter appium loadrunner pytest fiddler 调试
DA01	标签	数据分析挖掘 数据分析报告 数据支持 数据报告 分析报告 数据分析师 分析 分析处理 数据查询 数据提取 数据支撑 数据运营 分析模型 经营分析
DA02	标签	处理数据 数据清洗 清洗 数据编辑 数据收集 数据收集整理 数据处理软件 地图数据处理
DA03	标签	可视化 tableau powerbi bi power_bi 帆软 datav 可视化设计 三维可视化
DA04	标签	数据科学
DA05	标签	数据模型 特征工程
DA06	标签	数据标注员
DA06	编辑	图片标注 语音标注 标注 文本标注
DA07	标签	sas stata
DA08	编辑	simulink
DA09	标签	numpy scipy
DA10	标签	数据采集 网络爬虫 爬虫开发 爬虫系统 反爬 反爬虫 爬取 scrapy 验证码识别
DA11	标签	hadoop hive spark flink hbase hdfs yarn zookeeper 大数据平台 大数据开发 大数据架构 sqoop mapreduce
DA12	标签	etl 数仓 数据中台 数据开发 kettle 数据治理
DA13	标签	消息队列 rabbitmq 中间件
DA14	标签	数据库开发 数据库管理 关系型数据库 数据库系统 云数据库 增删改查 存储过程 数据库设计 nosql
DA15	标签	sql数据库 sql数据查询 sql语言
DA16	标签	mysql数据库 mariadb
DA17	标签	oracle数据库 db2 informix
DA18	标签	mssqlserver sql_server mssql
DA19	标签	postgres pg数据库
DA20	编辑	mongo
DA21	标签	缓存 memcached
DA22	标签	ai 人工智能软件 ai算法 ai训练
DA23	标签	机器学习算法 机器学习框架 sklearn 强化学习 xgboost
DA24	标签	深度学习框架 深度学习算法 深度学习模型 tensorflow pytorch caffe keras mxnet 神经网络 tensorrt
DA25	标签	算法开发 算法设计 算法模型 算法研发 算法优化 算法分析 算法框架 算法训练 算法工程师 搜索算法
DA26	标签	图像算法 图像识别 opencv 图像预处理 图像跟踪 视觉图像算法 图像去噪 图像增强 图像ai
DA27	标签	机器视觉 视觉算法 目标检测 视觉 视觉识别 视觉检测 人脸识别 halcon 模式识别 虹膜识别
DA28	标签	nlp 大模型 chatgpt openai finetune nlp模型 语音
DA29	标签	运筹学 数值计算
DA30	标签	生物信息学 生信 生信分析 生物信息分析 基因组学 蛋白组学 转录组学 代谢组学 代谢组
DA31	标签	gis arcgis 地理信息系统 测绘 cim
NE01	标签	运维 系统维护 运维工程师 应用运维 zabbix jenkins 服务器 部署 部署上线 部署系统 windows devops ci/cd 系统集成 服务器维护
NE02	标签	docker k8s kubernetes 容器
NE03	标签	阿里云 腾讯云 华为云 aws azure openstack cloud clouds 云平台 云平台搭建 云原生 微软云 亚马逊云 saas
NE04	标签	网络 网络工程师 网络设备 tcp tcp/ip http 路由 交换机 ccna ccnp ccie 网络故障 计算机网络技术 网络维护
NE05	标签	信息安全 渗透测试 安全运维 代码审计 防火墙 等保测评 等级保护 安全开发 ctf 数据安全 信息安全相关 漏洞扫描 安全测试
NE06	标签	通信工程 天线 射频 5g 射频软件开发 运营商 iptv
NE07	标签	嵌入式软件 嵌入式开发 单片机 arm stm32 bsp 驱动 qnx spi i2c rtos 嵌入式系统
NE08	标签	verilog veriloghdl vhdl dsp xilinx
NE09	标签	芯片 芯片设计 asic soc uvm ic验证 ic设计 微电子 rtl 半导体测试 时序分析 eda软件
NE10	标签	电子 电子信息 pcb 数字电路 原理图 示波器 万用表 模拟电路 电子技术 测试仪器
NE11	标签	数字信号处理
NE12	标签	自动化 plc 自动化控制 电气控制 自控 工业自动化 自动化工程
NE13	标签	工业机器人 ros ros2 机器人编程
NE14	标签	车联网 iot
NE15	标签	技术服务 项目实施 产品实施 系统支持
NE16	标签	机械设计 机械工程 机械制造
NE17	标签	市政给排水 水动力 swmm 给排水
NE18	标签	sap 用友 金蝶 t100 u8
MG01	标签	项目验收 项目分析 项目规范 pmp
MG02	标签	团队建设 梯队化建设 管理
MG02	编辑	带团队 人员管理
MG03	编辑	人力资源 招聘 hr 人事
MG04	编辑	行政 后勤管理
MG05	标签	数据质量管理 运营质量
MG05	编辑	体系管理 iso9001 品质管理
MG06	编辑	数据上报
`;
