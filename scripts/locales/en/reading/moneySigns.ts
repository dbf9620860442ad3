import { rowsOf } from './rows.ts'

/** What English papers mean by a sign, where that differs from the shared rows, and what they write beside those. */
export const ownSigns = rowsOf(`
  JPY: ¥, jpy
  JMD: J$
  TTD: TT$
  BSD: B$
  ZWG: Z$
  NAD: N$
  FJD: FJ$
  XCD: EC$
  XCG: Cg., Cg
  XAF: FCFA
  XOF: F CFA, CFA
  XPF: CFPF
  CHF: Sfr, SFr, chf
  DKK: DKr
  SEK: SKr
  NOK: NKr
  KES: Ksh, KSh
  BDT: Tk
  PHP: Php
  AED: Dh, Dhs, Dh.
  SAR: SR
  QAR: QR
  KWD: KD
  PLN: zł
  CZK: Kč
  HUF: Ft
  GHS: GH₵
  USD: us$, us $, U.S. $, u.s $, u.s. $, US $, usd$, usd, dollar
  AUD: A $, a$, aud$, aud
  CAD: C $, c $, c$, cad$
  HKD: hk $, hk$, HK $, hkd
  SGD: S $, sgd
  TWD: NT $, nt$
  MXN: mxn$, MXN$, mex$, mxn
  NZD: nzd$, NZD$, nzd
  EUR: eur
  GBP: gbp
  CNY: cny, rmb
  INR: inr
`)

/** Signs that several currencies have, with the one that is meant most often. */
export const sharedSigns = rowsOf(`
  INR: Rs., Rs
  SEK: kr, Kr
  KES: Sh
  PHP: P
  NGN: N
  ZAR: R
`)
