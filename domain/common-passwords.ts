/**
 * Passwords of eight characters and more that head every published list of leaked ones, worldwide and Chinese (dates of birth, names of sites and
 * runs of keys aside, which `isCommonPassword` recognises by their form), and this product's own name.
 */
const COMMON = new Set(
  `password passw0rd p@ssword p@ssw0rd password1 password12 password123 passw0rd1 password! welcome1 welcome123 letmein1 iloveyou iloveyou1
  sunshine princess football baseball basketball superman batman123 trustno1 whatever computer internet starwars michelle jennifer jordan23
  liverpool charlie1 dragon123 monkey123 shadow123 master123 michael1 admin123 admin1234 admin888 administrator root1234 test1234 testtest
  changeme default1 guest123 user1234 google123 samsung1 football1 baseball1 abcd1234 abc12345 abc123456 abc123123 a1b2c3d4 a1234567
  a12345678 a123456789 aa123456 aa12345678 aaa123456 abcdefgh abcdefg1 abcdef123 qwer1234 qwerty12 qwerty123 qwerty1234 qwert123 qaz12345
  1qaz2wsx 1qaz@wsx 1qaz!qaz zaq12wsx 1q2w3e4r 1q2w3e4r5t q1w2e3r4 qazwsxedc qwe12345 asd12345 asdf1234 zxc12345 zxcvbnm1 zxcvbnm123 qq123456
  q1234567 w1234567 z1234567 s1234567 y1234567 x1234567 l1234567 m1234567 wang1234 zhang123 wangyang woaini123 woaini1314 woaini520 woaini521
  5201314a 5201314520 1314520a 7758258a 7758521a a5201314 a7758521 woaiwojia woaimama woailaopo wodemima mima1234 mima123456 mimamima
  xiaoming xiaoxiao liuxiang zhangwei wangwei1 caonima123 nihao123 nihaoma1 tiantian dongdong asdasd123 asd123456 123456asd 123456abc 123456aa
  123456qq 123qweasd 123qwe123 1234qwer 12345qwert 123456789a 123456789q 12345678a 1234567a 1234abcd 123abc123 123123abc 111111aa 112233aa
  147258369 741852963 963852741 789456123 159357456 123654789 147852369 987654321a p@ssw0rd1 admin@123 abc@1234 abc@123456 aa@123456 qwer@1234
  passw@rd pass1234 pass@123 root@123 test@123 huawei@123 changeme123 lianhe123 lianhe1234 lianhe888 lianhe2026 lianhe@123 qijiang123`
    .split(/\s+/),
)
const RUNS = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik']

/** On the list; one or two characters or one short piece repeated; keys or digits in a row; a date; a mobile number. */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  if (COMMON.has(plain) || new Set(plain).size <= 2 || /^(.{1,4})\1+.?$/.test(plain)) return true
  if (/^(19|20)\d{6}$/.test(plain) || /^1[3-9]\d{9}$/.test(plain)) return true
  const reversed = [...plain].reverse().join('')
  return RUNS.some((run) => run.includes(plain) || run.includes(reversed))
}
