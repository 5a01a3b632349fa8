export interface Certificate {
  /** One name for it, as shown. */
  name: string
  /** Source of a pattern over folded text. */
  pattern: string
  /** Whoever holds this holds these: IATF 16949 is certified together with all of ISO 9001 (IATF Rules 5th ed., 1.0). */
  implies?: string[]
  /** Close, but another certificate: worth asking about. */
  like?: string[]
}

const iso = (number: string) => String.raw`(?:iso|gb\s?\/?\s?t)[\s/\-]*(?:ts|iec)?[\s/\-]*${number}(?!\d)`
/** Certificates, licences and marks that companies of the trade ask for. A longer pattern stands before a shorter one that it holds. */
export const certificates: Certificate[] = [
  { name: 'IATF 16949', pattern: String.raw`(?:iatf|iso\s?\/?\s?ts|ts)[\s/\-]*1\s?6949|(?<!\d)16949(?!\d)|iatf(?:体系|认证|证书)?`, implies: ['ISO 9001'] },
  { name: 'ISO 13485', pattern: iso('13485'), implies: [] },
  { name: 'ISO 14001', pattern: `${iso('(?:14001|24001)')}|环境管理体系|环境体系` },
  { name: 'ISO 45001', pattern: `${iso('45001')}|ohsas\\s?18001|职业健康安全(?:管理)?体系` },
  { name: 'ISO 22000', pattern: `${iso('22000')}|食品安全管理体系`, like: ['HACCP'] },
  { name: 'FSSC 22000', pattern: String.raw`fssc[\s\-]*22000`, implies: ['ISO 22000', 'HACCP'] },
  { name: 'ISO 50001', pattern: `${iso('50001')}|能源管理体系` },
  { name: 'ISO 27001', pattern: `${iso('27001')}|信息安全管理体系` },
  { name: 'ISO 20000', pattern: iso('20000') },
  { name: 'ISO/IEC 17025', pattern: iso('17025'), implies: ['CNAS'] },
  { name: 'ISO 9001', pattern: `${iso('(?:9001|19001)')}|iso\\s?9000|(?<![\\d.])9001(?:体系|认证|证书)|质量管理体系(?:认证)?` },
  { name: 'AS 9100', pattern: String.raw`(?:en\s?\/?\s?)?as\s?9100[a-d]?`, implies: ['ISO 9001'] },
  { name: 'GJB 9001', pattern: String.raw`gjb\s?9001[a-c]?|国军标(?:质量)?(?:体系|认证)?`, implies: ['ISO 9001'] },
  { name: 'ISO/TS 22163', pattern: String.raw`iso\s?\/?\s?(?:ts\s?)?22163|iris(?:认证|体系)`, implies: ['ISO 9001'] },
  { name: 'HACCP', pattern: 'haccp|危害分析与关键控制点', like: ['ISO 22000'] },
  { name: 'BRC', pattern: String.raw`(?<![a-z])brc(?:gs)?(?![a-z])` },
  { name: 'GMP', pattern: String.raw`(?<![a-z])gmp(?![a-z])` },
  { name: '良好农业规范', pattern: String.raw`良好农业规范|(?<![a-z])g\.?a\.?p(?![a-z])|globalgap` },
  { name: '食品生产许可证', pattern: String.raw`食品生产许可证?(?:\([^)]{1,10}\))?|(?<![a-z])sc(?:证书?|认证|许可证?|编号|号|资质)?(?![a-z\d])|生产许可证\(sc\)` },
  { name: '食品经营许可证', pattern: '食品经营许可证?(?:\\([^)]{1,10}\\))?|食品流通许可证?' },
  { name: '绿色食品', pattern: '绿色食品(?:认证|标志|标识|证书|a级|aa级)?|绿标' },
  { name: '有机转换认证', pattern: '有机转换(?:认证|证书?|期)?' },
  { name: '有机产品认证', pattern: '有机(?:产品|食品)?(?:认证|证书)|有机(?:产品|食品)|(?<![无])有机(?=辣椒|花椒|种植|基地|蔬菜|认证|证)', like: ['有机转换认证'] },
  { name: '无公害农产品', pattern: '无公害(?:农产品)?(?:认证)?' },
  { name: '地理标志产品', pattern: '地理标志(?:产品|保护|证明商标)*|地标产品' },
  { name: '清真认证', pattern: String.raw`清真(?:认证|食品|证书)|halal` },
  { name: '出口食品生产企业备案', pattern: '出口食品生产企业备案|出口(?:食品)?(?:企业)?备案|出口备案' },
  { name: '进口植物源性食品收货人备案', pattern: '进口植物源性食品收货人备案|收货人备案' },
  { name: '上期所注册品牌', pattern: '上期所(?:注册|交割)品牌|交割品牌|lme注册' },
  { name: '排污许可证', pattern: '排污许可(?:证|副本)?' },
  { name: '危险废物经营许可证', pattern: '危(?:险)?废(?:物)?经营许可证?' },
  { name: '再生资源回收备案', pattern: '再生资源回收(?:经营)?(?:者)?备案' },
  { name: '安全生产许可证', pattern: '安全生产许可证?' },
  { name: '安全生产标准化', pattern: '安全生产标准化|安标[一二三]级' },
  { name: 'ASI', pattern: String.raw`(?<![a-z])asi(?:认证|绩效|监管链)?(?![a-z])|铝业管理倡议` },
  { name: 'EPD', pattern: String.raw`(?<![a-z])epd(?![a-z])|环境产品声明` },
  { name: '船级社认可', pattern: String.raw`船级社(?:工厂)?认可(?:证书)?|中国船级社|(?<![a-z])ccs(?:认证|证书)?(?![a-z])|(?<![a-z])dnv(?![a-z])` },
  { name: 'CNAS', pattern: String.raw`(?<![a-z])cnas(?:认可|资质|章|实验室)?`, like: ['CMA'] },
  { name: 'CMA', pattern: String.raw`(?<![a-z])cma(?:资质|认定|章)?(?![a-z])`, like: ['CNAS'] },
  { name: 'CQI-9', pattern: String.raw`cqi[\s\-]?9` },
  { name: 'VDA 6.3', pattern: String.raw`vda\s?6\.3` },
  { name: 'NADCAP', pattern: 'nadcap' },
  { name: 'CE', pattern: String.raw`(?<![a-z])ce(?:认证|标志|证书)(?![a-z])` },
  { name: 'UL', pattern: String.raw`(?<![a-z])ul(?:认证|证书)` },
  { name: 'CCC', pattern: String.raw`3c(?:认证|证书)|(?<![a-z])ccc(?:认证|证书)?(?![a-z])` },
  { name: 'RoHS', pattern: 'rohs', like: ['REACH'] },
  { name: 'REACH', pattern: String.raw`(?<![a-z])reach(?![a-z])` },
  { name: 'FDA', pattern: String.raw`(?<![a-z])fda(?:认证|注册)?(?![a-z])` },
  { name: 'E-mark', pattern: String.raw`e-?mark` },
  { name: '道路运输经营许可证', pattern: '道路(?:货物)?运输经营许可证?|道路运输许可证?|货运经营许可' },
  { name: '危险货物运输资质', pattern: '危险(?:货物|品)(?:道路)?运输(?:资质|许可证?)|危(?:化|险)品运输(?:资质|证)?|危货(?:运输)?资质' },
  { name: '危险化学品经营许可证', pattern: '危(?:险)?化(?:学)?品(?:经营)?许可证?' },
  { name: '无车承运人资质', pattern: '网络(?:道路)?货运(?:经营)?(?:资质|许可证?)|无车承运人(?:资质)?' },
  { name: '无船承运人资质', pattern: '无船承运人?(?:资质|备案|业务)?|nvocc' },
  { name: 'AEO 高级认证', pattern: String.raw`(?<![a-z])aeo(?:高级)?(?:认证)?|海关高级认证` },
  { name: '报关资质', pattern: '报关(?:企业)?(?:资质|注册登记|备案|单位备案)' },
  { name: '二手车出口资质', pattern: '二手车出口(?:企业)?(?:资质|备案|试点|许可)' },
  { name: '海关监管场所', pattern: '海关监管(?:作业)?(?:场所|仓库?)|保税仓(?:库)?资质' },
  { name: '5A级物流企业', pattern: '(?:5a|aaaaa)级?物流(?:企业)?', implies: ['4A级物流企业', '3A级物流企业'] },
  { name: '4A级物流企业', pattern: '(?:4a|aaaa)级?物流(?:企业)?', implies: ['3A级物流企业'] },
  { name: '3A级物流企业', pattern: '(?:3a|aaa)级?物流(?:企业)?' },
  { name: '等保三级', pattern: '等保三级|等级保护三级|三级等保', implies: ['等保二级'] },
  { name: '等保二级', pattern: '等保二级|等级保护二级|二级等保' },
  { name: 'CMMI 5', pattern: String.raw`cmmi\s?(?:l|level\s?)?5`, implies: ['CMMI 3'] },
  { name: 'CMMI 3', pattern: String.raw`cmmi\s?(?:l|level\s?)?3` },
  { name: '高新技术企业', pattern: '高新技术企业|国高企' },
  { name: '专精特新', pattern: '专精特新(?:小巨人)?(?:企业)?' },
]

const byName = new Map(certificates.map((certificate) => [certificate.name, certificate]))
export const findCertificate = (name: string): Certificate | undefined => byName.get(name)

/** Its own name and what it stands for: 5A级物流企业 serves where 3A is asked. */
export const coveredBy = (name: string): string[] => [name, ...(byName.get(name)?.implies ?? [])]
