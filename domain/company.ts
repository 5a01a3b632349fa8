export const organisationTypes = ['company', 'research-institution', 'association', 'service-organisation', 'incubator'] as const
export type OrganisationType = (typeof organisationTypes)[number]

/** pending: named by its first member, waits for the liaison; returned: the liaison asks for a correction. */
export const companyStates = ['pending', 'verified', 'returned', 'suspended'] as const
export type CompanyState = (typeof companyStates)[number]
