/// <reference types="xrm" />
