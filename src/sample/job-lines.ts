/** title | occupation | schooling | wage in yuan | demands, function and level | accommodations | skills */
export const JOB_LINES = `
在线客服|4-07-02-03|3|2800-4500|use_screen3 keyboard_mouse3 written_chat3 sit_long2 focus2|screen_reader magnifier text_only_channel remote_work flexible_hours|客服 打字 普通话 办公软件
电话客服（呼叫中心）|4-04-05-03|3|2800-4800|hear_speech_quiet3 speak4 use_phone4 use_screen2 sit_long3 handle_stress2|hearing_aid screen_reader live_captions quiet_space|客服 普通话 沟通 办公软件
数据标注员|4-04-05-05|2|2500-4200|use_screen3 keyboard_mouse3 see_colour2 focus3 sit_long3|magnifier adapted_workstation remote_work job_coach flexible_hours|数据标注 打字 细心
打字员|3-01-02-05|3|2500-3800|use_screen3 keyboard_mouse4 read_print2 sit_long3|screen_reader magnifier adapted_workstation|打字 办公软件
行政办事员|3-01-01-01|4|3000-4800|read_print3 use_screen3 speak2 talk_to_customers2 solve_problem2|magnifier live_captions wheelchair_access accessible_toilet|办公软件 公文写作 档案整理
保洁员|4-09-08-01|0|2100-3200|stand3 walk3 bend_squat3 hand_arm3 routine_task2|simplified_tasks buddy job_coach flexible_hours|保洁
园林绿化工|4-09-10-01|0|2200-3500|stand3 walk3 bend_squat3 lift_carry2 environment_tolerance2|buddy job_coach commute_support|园艺 修剪
保安员|4-07-05-01|2|2800-4200|see_distance3 hear_alarm3 stand3 walk3 shift_work3 handle_stress2|visual_alarm buddy|监控 消防
监控值机员|4-07-05-01|2|2600-3800|see_distance2 use_screen3 focus3 sit_long3 shift_work2|wheelchair_access accessible_toilet adapted_workstation visual_alarm|监控 打字
超市理货员|4-02-06-02|1|2400-3600|stand3 walk3 lift_carry3 read_print2 hand_arm3|simplified_tasks buddy job_coach|理货 盘点
仓储管理员|4-02-06-01|2|2800-4500|stand2 walk2 read_print3 use_screen2 calculate_money2|wheelchair_access buddy|盘点 办公软件 仓储
包装工|6-31-05-00|0|2200-3800|hand_arm3 fine_hand2 routine_task3 sit_long2|adapted_workstation simplified_tasks job_coach buddy visual_alarm|包装 细心
缝纫工|6-05-01-03|1|2800-5500|fine_hand3 hand_arm3 sit_long3 read_print1 see_colour2|adapted_workstation visual_alarm sign_interpreter|缝纫 服装
制鞋工|6-05-04-01|1|3000-5800|fine_hand3 hand_arm3 stand2 environment_tolerance2|visual_alarm sign_interpreter buddy|制鞋 缝纫
质检员|6-31-03-05|2|2800-4800|read_print3 see_colour3 fine_hand2 focus3|magnifier visual_alarm sign_interpreter adapted_workstation|质检 细心
茶叶加工工|6-02-06-10|1|2400-4200|hand_arm3 stand2 see_colour2 environment_tolerance2|buddy simplified_tasks flexible_hours|制茶
茶艺师|4-03-02-07|2|2600-4500|fine_hand2 speak3 talk_to_customers3 see_colour2|sign_interpreter wheelchair_access|茶艺 普通话 接待
工艺品雕刻工|6-09-03-01|1|3000-7000|fine_hand4 hand_arm3 see_colour2 sit_long3|sign_interpreter adapted_workstation visual_alarm|雕刻 美术
漆器制作工|6-09-03-06|1|2800-5500|fine_hand3 hand_arm2 see_colour3 sit_long3|sign_interpreter adapted_workstation|漆艺 美术
陶瓷工艺品制作师|6-09-03-03|1|2800-5600|fine_hand3 hand_arm3 see_colour2 sit_long2|sign_interpreter adapted_workstation wheelchair_access|陶艺 美术
保健按摩师|4-10-04-02|2|3500-7500|hand_arm3 stand3 speak2 talk_to_customers2 endurance3|braille_guidance screen_reader commute_support|按摩 推拿
中式面点师|4-03-02-02|1|3000-5500|stand3 hand_arm3 fine_hand2 environment_tolerance2|buddy visual_alarm|面点 厨艺
餐厅服务员|4-03-02-05|1|2500-4000|stand3 walk3 speak2 talk_to_customers3 calculate_money1|text_only_channel buddy job_coach|接待 普通话
收银员|4-01-02-04|2|2500-3800|calculate_money3 use_screen2 talk_to_customers2 fine_hand2|adapted_workstation text_only_channel wheelchair_access|收银 办公软件
洗衣师|4-10-02-02|0|2300-3500|stand3 hand_arm3 lift_carry2 routine_task3|simplified_tasks job_coach buddy|洗涤
快递员|4-02-07-08|1|3500-7000|walk4 lift_carry3 drive_ride4 read_print2 use_phone2|text_only_channel buddy|快递 驾驶
网约配送员|4-10-08-01|1|3500-7500|drive_ride4 walk3 use_phone2 read_print2 handle_stress2|text_only_channel flexible_hours|配送 驾驶
互联网营销师|4-01-06-02|2|3000-8000|speak3 use_screen3 handle_stress2 learn_skill2|sign_interpreter wheelchair_access remote_work flexible_hours|直播 短视频 普通话
电子商务师|4-01-06-01|3|3000-6000|use_screen3 keyboard_mouse3 written_chat3 calculate_money2|screen_reader magnifier remote_work flexible_hours|电商运营 办公软件 修图
网络编辑|2-10-02-05|4|3500-6500|use_screen3 keyboard_mouse3 read_print2 learn_skill2|screen_reader magnifier remote_work flexible_hours|写作 办公软件 修图
视觉传达设计员|2-09-06-01|4|3500-7500|use_screen4 see_colour3 keyboard_mouse3 learn_skill3|adapted_workstation remote_work sign_interpreter|修图 平面设计 美术
计算机程序设计员|4-04-05-01|5|5000-12000|use_screen3 keyboard_mouse3 solve_problem4 learn_skill4 focus3|screen_reader magnifier remote_work flexible_hours wheelchair_access|编程 数据库 英语
档案数字化管理师|4-13-01-06|3|2800-4500|read_print3 use_screen3 hand_arm2 focus3|adapted_workstation wheelchair_access visual_alarm|扫描 办公软件 档案整理
图书馆服务员|4-13-01-07|3|2500-3800|read_print3 walk2 hand_arm2 talk_to_customers2|wheelchair_access text_only_channel quiet_space|整理 办公软件
手语翻译|4-13-01-08|4|3500-6500|sign_language4 hear_speech_quiet3 speak3|flexible_hours|手语 普通话
食用菌生产工|5-01-02-03|0|2000-3500|hand_arm3 stand2 bend_squat2 routine_task2|simplified_tasks buddy flexible_hours|食用菌 种植
园艺工|5-01-02-02|0|2000-3300|hand_arm3 bend_squat3 walk2 routine_task2|simplified_tasks buddy job_coach|园艺 种植
家禽饲养员|5-03-02-02|0|2200-3600|walk3 hand_arm3 lift_carry2 environment_tolerance3|buddy flexible_hours|养殖
`;
