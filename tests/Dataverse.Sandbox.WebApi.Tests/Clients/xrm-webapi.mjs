// The browser's half of an unmodified npm client at work: node xrm-webapi.mjs URL TOKEN. What the browser and the app's page
// bring, XMLHttpRequest and the global context, is made here.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const [serverUrl, token] = process.argv.slice(2);

globalThis.GetGlobalContext = () => ({ getClientUrl: () => serverUrl });
globalThis.XMLHttpRequest = class {
  headers = {};
  open(method, url) { Object.assign(this, { method, url }); }
  setRequestHeader(name, value) { this.headers[name] = value; }
  async send(body) {
    const answer = await fetch(this.url, { method: this.method, headers: this.headers, body: this.method === 'GET' ? undefined : body });
    Object.assign(this, { readyState: 4, status: answer.status, response: await answer.text() });
    this.getAllResponseHeaders = () => [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\r\n');
    this.getResponseHeader = (name) => answer.headers.get(name);
    this.onreadystatechange();
  }
};

const api = createRequire(import.meta.url)('xrm-webapi');
const config = new api.WebApiConfig('9.2', token);

const account = await api.createWithReturnData(config, 'accounts', { name: 'xrm' }, '$select=name');
assert.equal(account.name, 'xrm');
const id = account.accountid;
await api.update(config, 'accounts', id, { numberofemployees: 3 });
await api.updateProperty(config, 'accounts', id, 'name', 'xrm2');
assert.equal((await api.retrieve(config, 'accounts', id, '$select=name,numberofemployees')).name, 'xrm2');
assert.equal((await api.updateWithReturnData(config, 'accounts', id, { name: 'xrm3' }, '$select=name')).name, 'xrm3');
await api.deleteProperty(config, 'accounts', id, 'numberofemployees');
assert.equal((await api.retrieve(config, 'accounts', id, '$select=numberofemployees')).numberofemployees, null);

const set = [1, 2, 3].map((n) => ({ method: 'POST', queryString: 'contacts', entity: { firstname: `${n}`, lastname: 'XrmBatch' } }));
const answers = await api.batchOperation(config, 'AAA', 'BBB', set, ["contacts?$select=lastname&$filter=lastname eq 'XrmBatch'"]);
assert.ok(answers.match(/"lastname":"XrmBatch"/g).length >= 3);

const options = { maxPageSize: 2, includeFormattedValues: true, includeLookupLogicalNames: true };
const page = await api.retrieveMultiple(config, 'contacts', '$select=lastname,_ownerid_value', options);
assert.equal(page.value.length, 2);
assert.equal(page.value[0]['_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname'], 'systemuser');
assert.match(page['@odata.nextLink'], /skiptoken/);

const contact = await api.createWithReturnData(config, 'contacts', { lastname: 'Xrm' }, '$select=lastname');
await api.associate(config, 'accounts', id, 'contact_customer_accounts', 'contacts', contact.contactid);
assert.equal((await api.retrieve(config, 'contacts', contact.contactid, '$select=_parentcustomerid_value'))._parentcustomerid_value, id);
await api.disassociate(config, 'accounts', id, 'contact_customer_accounts', contact.contactid);
assert.equal((await api.retrieve(config, 'contacts', contact.contactid, '$select=_parentcustomerid_value'))._parentcustomerid_value, null);

const me = (await api.unboundFunction(config, 'WhoAmI')).UserId;
assert.match((await api.unboundFunction(config, 'RetrieveVersion')).Version, /^9\./);
const access = await api.boundFunction(config, 'systemusers', me, 'RetrievePrincipalAccess',
  [{ name: 'Target', alias: 'tid', value: `{'@odata.id':'accounts(${id})'}` }]);
assert.match(access.AccessRights, /ReadAccess/);
assert.ok(JSON.parse((await api.unboundAction(config, 'pcrm_GetFactCatalogue', {})).Operators).length > 0);

const [header] = (await api.retrieveMultiple(config, 'EntityDefinitions', "$select=LogicalName,EntitySetName&$filter=LogicalName eq 'contact'")).value;
assert.equal(header.EntitySetName, 'contacts');

await api.deleteRecord(config, 'accounts', id);
await assert.rejects(api.retrieve(config, 'accounts', id), { code: '0x80040217' });
