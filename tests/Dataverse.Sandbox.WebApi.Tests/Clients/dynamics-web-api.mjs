// An unmodified npm client at work: node dynamics-web-api.mjs URL TOKEN. Ends with 0 when everything is as its documentation says.
import assert from 'node:assert/strict';
import { DynamicsWebApi } from 'dynamics-web-api';

const [serverUrl, token] = process.argv.slice(2);
const api = new DynamicsWebApi({ serverUrl, dataApi: { version: '9.2' }, onTokenRefresh: async () => token });

assert.match((await api.callFunction({ name: 'WhoAmI' })).UserId, /^[0-9a-f-]{36}$/);

const account = await api.create({ collection: 'accounts', data: { name: 'npm' } });
const contact = await api.create({
  collection: 'contacts',
  data: { lastname: 'Npm', 'parentcustomerid_account@odata.bind': `/accounts(${account})` },
  returnRepresentation: true,
});
const key = contact.contactid;

const read = await api.retrieve({
  collection: 'contacts', key, select: ['fullname', '_parentcustomerid_value'], includeAnnotations: '*', expand: [{ property: 'parentcustomerid_account', select: ['name'] }],
});
assert.equal(read.parentcustomerid_account.name, 'npm');
assert.equal(read['_parentcustomerid_value_Formatted'], 'npm');

const page = await api.retrieveMultiple({ collection: 'contacts', count: true, maxPageSize: 2, select: ['lastname'] });
assert.equal(page.value.length, 2);
const all = await api.retrieveAll({ collection: 'contacts', select: ['lastname'] });
assert.equal(all.value.length, page.oDataCount);

const fetchXml = "<fetch count='5'><entity name='contact'><attribute name='lastname'/><order attribute='contactid'/></entity></fetch>";
assert.equal((await api.fetch({ collection: 'contacts', fetchXml })).value.length, 5);
assert.equal((await api.fetchAll({ collection: 'contacts', fetchXml, includeAnnotations: '*' })).value.length, all.value.length);

assert.equal((await api.update({ collection: 'contacts', key, data: { firstname: 'Nancy' }, returnRepresentation: true, select: ['fullname'] })).fullname, 'Nancy Npm');
assert.equal((await api.upsert({
  collection: 'accounts', key: '77777777-0000-0000-0000-000000000001', data: { name: 'Up' }, returnRepresentation: true, select: ['name'],
})).name, 'Up');

await api.associateSingleValued({
  collection: 'accounts', primaryKey: account, navigationProperty: 'primarycontactid', relatedCollection: 'contacts', relatedKey: key,
});
assert.equal((await api.retrieve({ collection: 'accounts', key: account, select: ['_primarycontactid_value'] }))._primarycontactid_value, key);
assert.equal(await api.count({ collection: 'contacts', filter: "lastname eq 'Npm'" }), 1);

api.startBatch();
api.retrieve({ collection: 'contacts', key, select: ['lastname'] });
api.create({ collection: 'contacts', data: { lastname: 'Batched' } });
api.create({ collection: 'contacts', data: { lastname: 'Batched' } });
assert.equal((await api.executeBatch()).length, 3);
assert.equal(await api.count({ collection: 'contacts', filter: "lastname eq 'Batched'" }), 2);

assert.ok(JSON.parse((await api.callAction({ actionName: 'pcrm_GetFactCatalogue', action: {} })).Operators).length > 0);

const table = await api.retrieveEntity({ key: "LogicalName='contact'", select: ['LogicalName', 'EntitySetName'], expand: [{ property: 'Attributes', select: ['LogicalName'] }] });
assert.equal(table.EntitySetName, 'contacts');
assert.ok(table.Attributes.some((column) => column.LogicalName === 'lastname'));
assert.equal((await api.retrieveEntity({ key: table.MetadataId, select: ['LogicalName'] })).LogicalName, 'contact');
assert.equal((await api.retrieveEntities({ select: ['LogicalName'], filter: "LogicalName eq 'contact'" })).value.length, 1);
const lookups = 'Microsoft.Dynamics.CRM.LookupAttributeMetadata';
const { value: columns } = await api.retrieveAttributes({ entityKey: table.MetadataId, castType: lookups, select: ['LogicalName', 'Targets'] });
assert.deepEqual(columns.find((column) => column.LogicalName === 'parentcustomerid').Targets, ['account', 'contact']);
const choice = await api.retrieveAttribute({
  entityKey: "LogicalName='contact'", attributeKey: "LogicalName='familystatuscode'",
  castType: 'Microsoft.Dynamics.CRM.PicklistAttributeMetadata', expand: [{ property: 'OptionSet' }],
});
assert.equal(choice.OptionSet.Options[0].Label.UserLocalizedLabel.Label, 'Single');
const { value: relationships } = await api.retrieveRelationships({
  castType: 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata', select: ['SchemaName'], filter: "ReferencedEntity eq 'account'",
});
assert.ok(relationships.some((relationship) => relationship.SchemaName === 'contact_customer_accounts'));
assert.equal((await api.retrieveRelationship({ key: "SchemaName='account_primary_contact'" })).ReferencedEntity, 'contact');
const { value: choices } = await api.retrieveGlobalOptionSets({ castType: 'Microsoft.Dynamics.CRM.OptionSetMetadata', select: ['Name', 'Options'] });
assert.ok(choices.find((each) => each.Name === 'pcrm_cause').Options.length > 1);
assert.equal((await api.retrieveGlobalOptionSet({ key: "Name='pcrm_cause'" })).Name, 'pcrm_cause');
assert.match(await api.retrieveCsdlMetadata(), /EntityMetadata/);

await api.deleteRecord({ collection: 'contacts', key });
await assert.rejects(api.retrieve({ collection: 'contacts', key }), { status: 404, code: '0x80040217' });
