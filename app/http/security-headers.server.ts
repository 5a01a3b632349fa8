/** Headers of every answer; a policy of its own (a file's sandbox) stays. `nonce`: of a page's inline scripts, null for a file. `https`: the site is reached by TLS, directly or through a proxy. */
export function setSecurityHeaders(headers: Headers, nonce: string | null, https: boolean): void {
  const policy = [
    `default-src 'self'`,
    nonce === null ? `script-src 'self'` : `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ]
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy.join('; '))
  if (https) headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('X-Frame-Options', 'DENY')
  // `no-referrer` would make browsers send `Origin: null` with our own forms.
  if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()')
}
