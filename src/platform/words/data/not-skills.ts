/** Phrases in running text that hold the word of a skill and mean none: what the employer gives, or who it is. Source: editor. */
export const NOT_SKILLS = `专业培训 岗前培训 带薪培训 摄像头 摄像机 免费培训 入职培训 技能培训 员工培训 在职培训 培训机会 提供培训 有培训 培训期 教育背景
高等教育 义务教育 学历教育 人力资源部 行政部 财务部 销售部 市场部 客服部 技术部 运营部 餐饮补贴 通讯补贴 交通补贴 包吃包住 员工宿舍
项目经理汇报 公司管理 销售奖金 销售提成 上市公司 高新技术企业 计算机相关专业 计算机专业 电子专业 通信专业 机械专业 数学专业
会计专业 美术专业 教育专业 护理专业 残疾人士 商业保险 补充医疗保险 五险一金 六险一金 保险`;

/**
 * Words that are a skill where they stand alone, as a tag or an answer, and too wide to be one inside a sentence. Source: editor.
 */
export const ONLY_ALONE = `c go r 管理 开发 网络 分析 运营 视觉 软件 维护 维修 教育 缓存 web app 财务 推广 电子 机械 通信 编码 语音
服务器 部署 整理 数学 建模 物流 电气 电商 策划 成型 平面 表格 动画 咖啡 前端 后端 自动化 检验 组装 装配 插件 上架 机器人 描绘 手绘 上色
行政 教师 司机 保安 程序员 架构师 标注 清洗 统计 芯片 网店 三维 面包 糕点 电车 物业 家务 整理 服装 消防 监控 培训 接待 沟通 路由
售前 售后 人脸识别 缝制 皮革 家政 花卉 绿化 蔬菜 奶茶 ae pr ps ui ar vr xr ai bi si pi 5g c1 http 调试 脚本 驱动 主播 编程语言 促销
电脑 计算机 考勤 外卖 送货 快递 陶瓷 首饰 画画 采购 销售 保洁 写作 驾驶证 英文 测试 会计 数据库`;
