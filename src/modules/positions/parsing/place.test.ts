import { describe, expect, it } from 'vitest';
import { regions } from '../../../province/fujian/index.ts';
import { parsePlace } from './place.ts';

const at = (text: string) => {
  const { code, precision } = parsePlace(text, regions);
  return [code, precision];
};

describe('places of work', () => {
  it.each([
    ['泉州·丰泽区', '350503'],
    ['福建省厦门思明区', '350203'],
    ['福州-仓山区-金山', '350104'],
    ['福建省福州福清市', '350181'],
    ['福州平潭', '350128'],
    ['平潭综合实验区', '350128'],
    ['漳州市龙海市角美镇', '350604'],
    ['泉州晋江', '350582'],
    ['福建省福州市鼓楼区东街口中山路', '350102'],
  ])('%s has its county', (text, code) => {
    expect(at(text)).toEqual([code, 'county']);
  });

  it('keeps a city without county a city, so that it equals no county', () => {
    expect(at('福建省泉州')).toEqual(['350500', 'city']);
    expect(at('厦门')).toEqual(['350200', 'city']);
    expect(at('福建省泉州泉州经济技术开发区')).toEqual(['350500', 'city']);
    expect(parsePlace('福建省泉州', regions).notes).toEqual([{ code: 'county-missing' }]);
    for (const county of regions.counties()) expect(at('福建省泉州')[0]).not.toBe(county.code);
  });

  it('takes a county without its city and says so', () => {
    expect(parsePlace('晋江市池店镇', regions)).toEqual({
      code: '350582',
      precision: 'county',
      notes: [{ code: 'city-missing' }],
    });
  });

  it('follows names of former days', () => {
    expect(at('三明梅列区')).toEqual(['350404', 'county']);
    expect(parsePlace('三明梅列区', regions).notes[0]).toMatchObject({
      code: 'retired-name',
      name: '梅列区',
    });
  });

  it.each([
    ['深圳深圳罗湖区翠竹路沿线', '广东'],
    ['江苏省南京鼓楼区', '江苏'],
    ['北京北京朝阳区', '北京'],
    ['上海上海黄浦区福州路', '上海'],
    ['长春', '吉林'],
  ])('%s lies outside', (text, province) => {
    expect(parsePlace(text, regions)).toEqual({
      code: null,
      precision: 'outside',
      notes: [{ code: 'outside-province', province }],
    });
  });

  it('does not take a street for a city', () => {
    expect(at('中山路12号')).toEqual([null, 'unknown']);
  });

  it('says what it does not know', () => {
    expect(at('')).toEqual([null, 'unknown']);
    expect(at('福建省')).toEqual(['350000', 'province']);
    expect(parsePlace('火星', regions).notes).toEqual([{ code: 'place-unread' }]);
    expect(parsePlace('厦门/福州', regions).notes).toEqual([{ code: 'several-places' }]);
  });

  it('finds every county of the province under its city and by its full name', () => {
    for (const county of regions.counties()) {
      expect(at(`福建省${regions.fullName(county.code)}`), county.name).toEqual([county.code, 'county']);
    }
  });
});
