/** How the names of bodies end that answer to nobody here, for a pattern. */
export const ownBodies =
  '协会|学会|商会|公会|工会|联合会|合作社|公司|集团|银行|医院|学校|中学|小学|大学|学院|基金会|教会|工厂|农场|航空|报社|商店'

/** How those of public bodies end, one of which may speak for another. */
export const publicBodies = '政府|委员会|村委会|居委会|法院|警方|[局厅署部]'
